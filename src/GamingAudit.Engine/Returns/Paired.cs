using MathNet.Numerics.Distributions;

namespace GamingAudit.Engine.Returns;

/// <summary>
/// Means of paired samples and how sure one can be of them (Student's t; differences taken pair by pair).
/// </summary>
internal static class Paired
{
    /// <summary>One-sided risk of a single statement.</summary>
    public const double Risk = 0.001;

    public static double Mean(ReadOnlySpan<double> samples)
    {
        double sum = 0;
        foreach (double sample in samples) sum += sample;
        return sum / samples.Length;
    }

    /// <summary>The mean, and the half-width of its two-sided interval at the same risk.</summary>
    public static Estimate Estimate(ReadOnlySpan<double> samples)
    {
        (double mean, double error) = Moments(samples);
        return new Estimate(mean, error == 0 ? 0 : error * Quantile(samples.Length, Risk / 2));
    }

    /// <summary>Which side of zero the mean lies on, at the risk shared among as many statements.</summary>
    public static Side SideOfZero(ReadOnlySpan<double> samples, int statements)
    {
        (double mean, double error) = Moments(samples);
        double slack = error == 0 ? 0 : error * Quantile(samples.Length, Risk / statements);
        double rounding = 1e-9 * Largest(samples);
        return mean + slack <= rounding ? Side.AtOrBelow : mean - slack > rounding ? Side.Above : Side.Open;
    }

    private static (double Mean, double Error) Moments(ReadOnlySpan<double> samples)
    {
        double mean = Mean(samples);
        double squares = 0;
        foreach (double sample in samples) squares += (sample - mean) * (sample - mean);
        double error = Math.Sqrt(squares / (samples.Length - 1) / samples.Length);
        return (mean, error <= 1e-12 * Math.Abs(mean) ? 0 : error);
    }

    private static double Largest(ReadOnlySpan<double> samples)
    {
        double largest = 0;
        foreach (double sample in samples) largest = Math.Max(largest, Math.Abs(sample));
        return largest;
    }

    private static double Quantile(int samples, double risk) => StudentT.InvCDF(0, 1, samples - 1, 1 - risk);
}
