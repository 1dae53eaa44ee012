using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// What both rewards pay under a reference policy, step by step or row by row. The last entry is the time after an
/// episode's end, which pays nothing.
/// </summary>
/// <param name="weights">The share of the discounted time of each; sums to 1.</param>
/// <param name="proxy">The proxy of each.</param>
/// <param name="truth">The true reward of each.</param>
internal sealed class ReferenceRewards(double[] weights, double[] proxy, double[] truth)
{
    // Below it a weight would be rounding.
    private const double LeastWeight = 1e-9;

    public ReferenceRewards(TabularTarget target) : this(target.ReferenceOccupancy, target.Proxy, target.True)
    {
    }

    public double ProxyMean { get; } = Moments.Mean(weights, proxy);

    public double TrueMean { get; } = Moments.Mean(weights, truth);

    public double ProxyDeviation { get; } = Moments.Deviation(weights, proxy);

    public double TrueDeviation { get; } = Moments.Deviation(weights, truth);

    /// <summary>Correlation of the rewards; null where one is constant.</summary>
    public double? Correlation { get; } = Moments.Correlation(weights, proxy, truth);

    /// <summary>
    /// The weight of sqrt(chi2) at which Laidlaw's bound itself is maximised, sigma_p sqrt(1 - r^2): nothing to tune,
    /// and the optimum is never below the reference. The proxy's deviation where there is no correlation to speak of.
    /// </summary>
    public double UntunedWeight =>
        Correlation is { } r && ProxyDeviation * Math.Sqrt(Math.Max(0, 1 - r * r)) is var weight and > LeastWeight
            ? weight
            : ProxyDeviation;

    /// <summary>The proxy below which this share of the steps before an end pays.</summary>
    public double ProxyQuantile(double share)
    {
        (double Reward, double Weight)[] sorted =
            [.. proxy.Zip(weights).SkipLast(1).OrderBy(pair => pair.First)];
        double total = sorted.Sum(pair => pair.Weight), sum = 0;
        foreach ((double reward, double weight) in sorted)
            if ((sum += weight) >= share * total) return reward;
        return sorted[^1].Reward;
    }
}
