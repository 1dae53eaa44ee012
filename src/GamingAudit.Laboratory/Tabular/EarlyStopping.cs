namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// Where to stop optimising a proxy that may be off by an angle from the true reward (Karwowski et al. 2023, theorem
/// 4):
/// as soon as the proxy gained a step of the way is less than the sine of the angle allows, the next step may already
/// lose true return. Until then no reward within the angle has lost any.
/// </summary>
internal static class EarlyStopping
{
    /// <summary>The last policy of a path that is safe.</summary>
    /// <param name="path">Occupancies, in the order of optimisation.</param>
    /// <param name="proxy">The proxy of each row.</param>
    /// <param name="norm">The length of the proxy within the occupancies' own space.</param>
    /// <param name="sine">The sine of the angle.</param>
    public static int LastSafe(IReadOnlyList<double[]> path, ReadOnlySpan<double> proxy, double norm, double sine)
    {
        for (int i = 0; i + 1 < path.Count; i++)
        {
            double gain = 0, square = 0;
            for (int row = 0; row < proxy.Length; row++)
            {
                double moved = path[i + 1][row] - path[i][row];
                gain += moved * proxy[row];
                square += moved * moved;
            }
            if (square > 0 && gain / Math.Sqrt(square) < sine * norm) return i;
        }
        return path.Count - 1;
    }
}
