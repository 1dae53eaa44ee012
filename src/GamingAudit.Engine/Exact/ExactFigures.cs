using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// The figures of a target solved exactly: finite horizon, discounted by its own gamma, over policies that may depend
/// on the steps left.
/// </summary>
internal sealed record ExactFigures
{
    /// <summary>States reached within the horizon, terminal ones included.</summary>
    public required int States { get; init; }

    /// <summary>Distinct (state, action, next state) triples.</summary>
    public required long Transitions { get; init; }

    /// <summary>The largest rewards, as absolute values: what rounding is measured against.</summary>
    public required ReturnPair Scale { get; init; }

    /// <summary>The proxy optimum, ties broken for the true reward.</summary>
    public required ReturnPair ProxyBest { get; init; }

    /// <summary>The proxy optimum, ties broken against the true reward.</summary>
    public required ReturnPair ProxyWorst { get; init; }

    /// <summary>The true optimum, ties broken for the proxy: the honest policy.</summary>
    public required ReturnPair Honest { get; init; }

    /// <summary>Uniformly random legal actions.</summary>
    public required ReturnPair Random { get; init; }

    /// <summary>The honest policy with a share of uniformly random legal actions: the default reference.</summary>
    public required ReturnPair NoisyHonest { get; init; }

    /// <summary>
    /// Pearson correlation of the proxy and true reward of a step under the random policy's discounted occupancy
    /// (Laidlaw et al. 2024, "Correlated proxies"); NaN where either reward is constant.
    /// </summary>
    public required double Correlation { get; init; }

    /// <summary>The same under the noisy honest policy.</summary>
    public required double NoisyHonestCorrelation { get; init; }

    /// <summary>The same under the proxy optimum, ties broken for the true reward.</summary>
    public required double ProxyBestCorrelation { get; init; }

    /// <summary>The same under the proxy optimum, ties broken against the true reward.</summary>
    public required double ProxyWorstCorrelation { get; init; }

    /// <summary>(J_t* - J_t) / (J_t* - J_t of random) of the proxy optimum, ties broken for the designer.</summary>
    public double Regret => RegretOf(ProxyBest);

    /// <summary>The same with ties broken against the designer.</summary>
    public double RegretWorst => RegretOf(ProxyWorst);

    private double RegretOf(ReturnPair found)
    {
        double range = Honest.True - Random.True;
        bool isZero = range <= 1e-9 * Math.Max(Math.Abs(Honest.True), Math.Abs(Random.True));
        return isZero ? 0 : (Honest.True - found.True) / range;
    }
}
