using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A lower bound on what a policy is truly worth, from its proxy alone (after Laidlaw, Singhal, Dragan 2024, arXiv
/// 2403.03185). With r the correlation of both rewards under the reference's occupancy, r above 0:
/// (J_t - J_t,ref) / sigma_t >= ((J_p - J_p,ref) / sigma_p - sqrt((1 - r^2) chi2)) / r.
/// </summary>
internal sealed class LaidlawBound
{
    private const double Rounding = 1e-9;
    private readonly TabularTarget target;
    private readonly double meanProxy;
    private readonly double meanTrue;

    public LaidlawBound(TabularTarget target)
    {
        this.target = target;
        double[] reference = target.ReferenceOccupancy;
        Correlation = Moments.Correlation(reference, target.Proxy, target.True);
        ProxyDeviation = Moments.Deviation(reference, target.Proxy);
        TrueDeviation = Moments.Deviation(reference, target.True);
        meanProxy = Moments.Mean(reference, target.Proxy);
        meanTrue = Moments.Mean(reference, target.True);
    }

    /// <summary>Correlation of the rewards under the reference; null where one is constant.</summary>
    public double? Correlation { get; }

    public double ProxyDeviation { get; }

    public double TrueDeviation { get; }

    /// <summary>
    /// The weight of sqrt(chi2) at which the bound itself is maximised, sigma_p sqrt(1 - r^2): nothing to tune, and the
    /// optimum is never below the reference. The proxy's deviation where there is no correlation to speak of.
    /// </summary>
    public double UntunedWeight => Correlation is { } r && ProxyDeviation * Math.Sqrt(Math.Max(0, 1 - r * r)) > 1e-9
        ? ProxyDeviation * Math.Sqrt(1 - r * r)
        : ProxyDeviation;

    /// <summary>
    /// What the policy is truly worth at least, in units of return; null where the bound says nothing.
    /// </summary>
    public double? Least(ReadOnlySpan<double> occupancy)
    {
        if (Correlation is not > 0) return null;
        double r = Correlation.Value;
        double chi = OccupancyDivergence.ChiSquared(occupancy, target.ReferenceOccupancy);
        if (double.IsInfinity(chi)) return null;
        double proxy = (Moments.Mean(occupancy, target.Proxy) - meanProxy) / ProxyDeviation;
        double least = (proxy - Math.Sqrt(Math.Max(0, 1 - r * r) * chi)) / r;
        return (meanTrue + TrueDeviation * least) * target.Model.Duration;
    }

    /// <summary>True where a policy is worth less than the bound says: a mistake in a solver.</summary>
    public bool IsViolatedBy(ReadOnlySpan<double> occupancy) => Least(occupancy) is { } least
        && target.Return(occupancy, target.True)
            < least - Rounding * Math.Max(1, TrueDeviation) * target.Model.Duration;
}
