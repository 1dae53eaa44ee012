using MathNet.Numerics.Distributions;

namespace GamingAudit.Engine.Returns;

/// <summary>
/// Means of paired samples and how sure one can be of them (Student's t; differences taken pair by pair).
/// </summary>
internal static class Paired
{
    // Shares of a mean or of the largest sample below which a number is the rounding of sums of doubles.
    private const double RoundingOfMean = 1e-12;
    private const double RoundingOfSample = 1e-9;

    public static double Mean(ReadOnlySpan<double> samples)
    {
        double sum = 0;
        foreach (double sample in samples) sum += sample;
        return sum / samples.Length;
    }

    /// <summary>How far samples are from their mean: the root of their mean square.</summary>
    public static double Deviation(ReadOnlySpan<double> samples)
    {
        double mean = Mean(samples), squares = 0;
        foreach (double sample in samples) squares += (sample - mean) * (sample - mean);
        return Math.Sqrt(squares / samples.Length);
    }

    /// <summary>The mean, and the half-width of its two-sided interval at 99.9 %.</summary>
    public static Estimate Estimate(ReadOnlySpan<double> samples)
    {
        (double mean, double error) = Moments(samples);
        return new Estimate(mean, error == 0 ? 0 : error * Quantile(samples.Length, Risk.OfClaim / 2));
    }

    /// <summary>Which sign the mean has, wrong with at most the risk.</summary>
    public static SureSign SignOf(ReadOnlySpan<double> samples, double risk)
    {
        (double mean, double error) = Moments(samples);
        double slack = error == 0 ? 0 : error * Quantile(samples.Length, risk);
        double rounding = RoundingOfSample * Largest(samples);
        return mean + slack <= rounding
            ? SureSign.AtOrBelow
            : mean - slack > rounding ? SureSign.Above : SureSign.Open;
    }

    /// <summary>What the mean is at least, wrong with at most the risk.</summary>
    public static double LowerBound(ReadOnlySpan<double> samples, double risk)
    {
        (double mean, double error) = Moments(samples);
        return error == 0 ? mean : mean - error * Quantile(samples.Length, risk);
    }

    /// <summary>
    /// What the mean of a mixture of two paired samples is at least: wrong for any mixture of them with at most the
    /// risk (Hotelling 1931, "The generalization of Student's ratio": simultaneous intervals of all combinations).
    /// </summary>
    /// <param name="mixed">The mixture's samples.</param>
    /// <param name="risk">The risk.</param>
    public static double LowerBoundOfMixture(ReadOnlySpan<double> mixed, double risk)
    {
        (double mean, double error) = Moments(mixed);
        if (error == 0) return mean;
        int count = mixed.Length;
        double ratio = 2.0 * (count - 1) / (count - 2);
        return mean - error * Math.Sqrt(ratio * FisherSnedecor.InvCDF(2, count - 2, 1 - risk));
    }

    private static (double Mean, double Error) Moments(ReadOnlySpan<double> samples)
    {
        double mean = Mean(samples);
        double squares = 0;
        foreach (double sample in samples) squares += (sample - mean) * (sample - mean);
        double error = Math.Sqrt(squares / (samples.Length - 1) / samples.Length);
        return (mean, error <= RoundingOfMean * Math.Abs(mean) ? 0 : error);
    }

    private static double Largest(ReadOnlySpan<double> samples)
    {
        double largest = 0;
        foreach (double sample in samples) largest = Math.Max(largest, Math.Abs(sample));
        return largest;
    }

    private static double Quantile(int samples, double risk) => StudentT.InvCDF(0, 1, samples - 1, 1 - risk);
}
