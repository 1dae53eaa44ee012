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

    public LaidlawBound(TabularTarget target)
    {
        this.target = target;
        Reference = new ReferenceRewards(target);
    }

    /// <summary>What the rewards pay under the reference.</summary>
    public ReferenceRewards Reference { get; }

    /// <inheritdoc cref="ReferenceRewards.UntunedWeight"/>
    public double UntunedWeight => Reference.UntunedWeight;

    /// <summary>
    /// What the policy is truly worth at least, in units of return; null where the bound says nothing.
    /// </summary>
    public double? Least(ReadOnlySpan<double> occupancy)
    {
        if (Reference.Correlation is not { } r || !(r > 0)) return null;
        double chi = OccupancyDivergence.ChiSquared(occupancy, target.ReferenceOccupancy);
        if (double.IsInfinity(chi)) return null;
        double proxy = (Moments.Mean(occupancy, target.Proxy) - Reference.ProxyMean) / Reference.ProxyDeviation;
        double least = (proxy - Math.Sqrt(Math.Max(0, 1 - r * r) * chi)) / r;
        return (Reference.TrueMean + Reference.TrueDeviation * least) * target.Model.Duration;
    }

    /// <summary>True where a policy is worth less than the bound says: a mistake in a solver.</summary>
    public bool IsViolatedBy(ReadOnlySpan<double> occupancy) => Least(occupancy) is { } least
        && target.Return(occupancy, target.True)
            < least - Rounding * Math.Max(1, Reference.TrueDeviation) * target.Model.Duration;
}
