namespace GamingAudit.Laboratory.Numerics;

/// <summary>
/// Figures of several seeds as Agarwal et al. 2021 ("Deep reinforcement learning at the edge of the statistical
/// precipice") want them: the mean of the middle half, with a 95 % interval by bootstrap over the seeds of each
/// stratum.
/// </summary>
internal sealed record SeedSummary(double Mean, double Low, double High)
{
    private const int Resamples = 2000;

    /// <summary>The summary of strata, each with a figure a seed.</summary>
    public static SeedSummary Of(IReadOnlyList<IReadOnlyList<double>> strata, ulong seed = 1)
    {
        var chance = new SamplingChance(seed);
        var means = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
            means[i] = InterquartileMean(strata.SelectMany(stratum => stratum.Select(_ =>
                stratum[chance.Below(stratum.Count)])));
        Array.Sort(means);
        return new SeedSummary(
            InterquartileMean(strata.SelectMany(stratum => stratum)),
            means[(int)(0.025 * Resamples)], means[(int)(0.975 * Resamples)]);
    }

    /// <summary>The summary of one stratum.</summary>
    public static SeedSummary Of(IReadOnlyList<double> figures, ulong seed = 1) => Of([figures], seed);

    /// <summary>The mean of what lies between the quartiles, values on their edge counted in part.</summary>
    public static double InterquartileMean(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        double low = sorted.Length / 4.0, high = 3 * sorted.Length / 4.0, sum = 0, weight = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double share = Math.Max(0, Math.Min(high, i + 1) - Math.Max(low, i));
            sum += share * sorted[i];
            weight += share;
        }
        return sum / weight;
    }
}
