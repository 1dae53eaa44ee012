namespace GamingAudit.Laboratory.Numerics;

/// <summary>Means and correlations under a weighting that sums to one.</summary>
internal static class Moments
{
    // Below it a deviation is rounding and no correlation means anything.
    private const double SmallestVariance = 1e-15;

    public static double Mean(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    public static double Deviation(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        double mean = Mean(weights, values), sum = 0;
        for (int i = 0; i < values.Length; i++) sum += weights[i] * (values[i] - mean) * (values[i] - mean);
        return Math.Sqrt(sum);
    }

    /// <summary>Pearson's correlation; null where either value is constant.</summary>
    public static double? Correlation(
        ReadOnlySpan<double> weights, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double meanFirst = Mean(weights, first), meanSecond = Mean(weights, second);
        double squareFirst = 0, squareSecond = 0, product = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double a = first[i] - meanFirst, b = second[i] - meanSecond;
            squareFirst += weights[i] * a * a;
            squareSecond += weights[i] * b * b;
            product += weights[i] * a * b;
        }
        return squareFirst > SmallestVariance && squareSecond > SmallestVariance
            ? product / Math.Sqrt(squareFirst * squareSecond)
            : null;
    }

    /// <summary>The values moved and scaled to mean 0 and deviation 1.</summary>
    public static double[] Standardised(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        double mean = Mean(weights, values), deviation = Deviation(weights, values);
        var standard = new double[values.Length];
        for (int i = 0; i < standard.Length; i++) standard[i] = (values[i] - mean) / deviation;
        return standard;
    }
}
