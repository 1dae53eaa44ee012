namespace GamingAudit.Laboratory.Numerics;

/// <summary>How heavy the upper tail of a sample is.</summary>
internal static class Tail
{
    /// <summary>
    /// Hill's estimate of the tail index (Hill 1975): the inverse mean log excess of the largest values over the next.
    /// Student's t with n degrees of freedom has index n; a light tail grows without bound as the share shrinks.
    /// </summary>
    /// <param name="sample">The values; only those above their median say anything.</param>
    /// <param name="share">The share of the sample that is looked at.</param>
    /// <returns>The index; infinite where the largest values are not positive or all equal.</returns>
    public static double Index(IEnumerable<double> sample, double share)
    {
        double[] sorted = [.. sample.OrderDescending()];
        double median = sorted[sorted.Length / 2];
        int count = Math.Max(2, (int)(share * sorted.Length));
        double threshold = sorted[count] - median;
        if (!(threshold > 0)) return double.PositiveInfinity;
        double excess = 0;
        for (int i = 0; i < count; i++) excess += Math.Log((sorted[i] - median) / threshold);
        return excess > 0 ? count / excess : double.PositiveInfinity;
    }
}
