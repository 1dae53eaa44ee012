namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The policy with the most proxy less a weight times sqrt(chi2) of its occupancy from the reference's: a concave
/// programme over the polytope of occupancies. Its dual charges a price for each row, prices of the length of the
/// weight at most, and asks how much a policy earns of the proxy less the prices; that bounds what any policy comes to.
/// Solved by the proximal point method with the KL of actions as its distance (Teboulle 1992): each problem on the way
/// is smooth in the prices, and Newton's method with conjugate gradients finds its optimum, whose policy is the centre
/// of the next. A row that the reference hardly ever takes has a price, and takes no part in how long a step may be.
/// </summary>
/// <param name="target">The target.</param>
internal sealed class ChiSquaredRegulariser(TabularTarget target)
{
    /// <summary>How near to the optimum is near enough, as a share of the proxy's range.</summary>
    public const double GapGoal = 1e-3;

    // Stages, each with a fraction of the weight of the distance that the one before had: 4^-24 is beyond rounding.
    private const int MostStages = 24;
    private const double Fraction = 0.25;
    private const int MostSteps = 30;
    private readonly double[] reference = target.ReferenceOccupancy;
    private readonly double range = Range(target);
    private readonly (double Weight, double Left) sharpest =
        new TangentSpace(target).Sharpest(target, GapGoal / 4 * Range(target));

    /// <summary>The weight from which on the reference itself is the optimum.</summary>
    public double LeastIdleWeight => sharpest.Weight;

    /// <summary>The optimum for a weight, and the gap that was left.</summary>
    public Regularised Solve(double weight)
    {
        if (weight >= sharpest.Weight && sharpest.Left <= GapGoal * range)
            return new Regularised(weight, reference, Math.Max(0, sharpest.Left / range), 0);

        double scale = Math.Sqrt(OccupancyDivergence.ChiSquared(target.ProxyOptimum, reference));
        var prices = new RowPrices(target, weight, double.IsFinite(scale) && scale > 0 ? scale : 1);
        double beta = range * target.Model.Duration;
        int rounds = 0;
        for (int stage = 0; stage < MostStages && prices.Gap > GapGoal * range; stage++, beta *= Fraction)
        {
            prices.Weigh(beta);
            for (int step = 0; step < MostSteps && prices.Gap > GapGoal * range; step++, rounds++)
                if (prices.Improve() <= GapGoal / 20 * range) break;
            prices.Trace($"stage {stage} beta {beta/range/target.Model.Duration:E1} rounds {rounds}", range);
            prices.Rescale();
            prices.Recentre();
        }
        return new Regularised(weight, prices.Best, Math.Max(0, prices.Gap / range), rounds);
    }

    // From random actions to the proxy's optimum, a step.
    private static double Range(TabularTarget target)
    {
        double[] random = target.Model.Occupancy(target.Model.Noisy(target.Model.Greedy(target.Proxy), 1));
        double difference = target.Return(target.ProxyOptimum, target.Proxy) - target.Return(random, target.Proxy);
        return Math.Max(difference / target.Model.Duration, 1e-12);
    }
}
