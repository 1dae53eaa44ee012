namespace GamingAudit.Laboratory.Numerics;

/// <summary>A function known at points, level before the first.</summary>
internal static class Interpolation
{
    /// <summary>The value at <paramref name="x"/>; null beyond the last point.</summary>
    /// <param name="points">Points in the order of their first number.</param>
    /// <param name="x">Where.</param>
    public static double? At(IReadOnlyList<(double X, double Y)> points, double x)
    {
        if (x > points[^1].X) return null;
        for (int i = 0; i < points.Count; i++)
        {
            if (x > points[i].X) continue;
            if (i == 0 || points[i].X == points[i - 1].X) return points[i].Y;
            double share = (x - points[i - 1].X) / (points[i].X - points[i - 1].X);
            return points[i - 1].Y + share * (points[i].Y - points[i - 1].Y);
        }
        return null;
    }
}
