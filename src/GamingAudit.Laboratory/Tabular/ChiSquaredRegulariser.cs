namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The policy with the most proxy less a weight times sqrt(chi2) of its occupancy from the reference's. The occupancies
/// are a polytope whose corners backward induction finds, so that simplicial decomposition solves the concave programme:
/// the best mixture of the corners found so far, then the corner that its gradient likes best, until the gap between
/// the two, which bounds what any policy could gain, is closed (von Hohenbalken 1977; the gap is Frank and Wolfe's).
/// </summary>
/// <param name="target">The target.</param>
internal sealed class ChiSquaredRegulariser(TabularTarget target)
{
    private const double GapGoal = 1e-3;
    private const int MostRounds = 400;
    private readonly double[] reference = target.ReferenceOccupancy;
    private readonly double range = Range(target);
    private readonly SharpestDirection sharpest = new(target, GapGoal / 4 * Range(target));

    /// <summary>The optimum for a weight, and the gap that was left.</summary>
    public Regularised Solve(double weight)
    {
        if (weight >= sharpest.Ratio) return new Regularised(weight, reference, sharpest.Left / range, 0);

        // At the reference itself the root has no gradient. Smoothed, the objective is off by this much at most.
        double smoothing = weight > 0 ? GapGoal / 4 * range / weight : 1;
        var mixture = new CornerMixture(target, weight, smoothing * smoothing);
        mixture.Add(reference);
        mixture.Add(target.ProxyOptimum);
        double gap = double.PositiveInfinity;
        double[] best = reference;
        int round = 0;
        for (; round < MostRounds; round++)
        {
            mixture.Optimise(GapGoal / 20 * range);
            double[] gradient = mixture.Gradient();
            double[] corner = target.Model.Occupancy(target.Model.Greedy(gradient));
            double left = 0;
            for (int row = 0; row < corner.Length; row++)
                if (reference[row] > 0) left += gradient[row] * (corner[row] - mixture.Occupancy[row]);
            left = left / range + GapGoal / 4;
            if (left < gap) (gap, best) = (left, [.. mixture.Occupancy]);
            if (gap <= GapGoal) break;
            mixture.Add(corner);
        }
        return new Regularised(weight, best, Math.Max(0, gap), round + 1);
    }

    // From random actions to the proxy's optimum, a step.
    private static double Range(TabularTarget target)
    {
        double[] random = target.Model.Occupancy(target.Model.Noisy(target.Model.Greedy(target.Proxy), 1));
        double difference = target.Return(target.ProxyOptimum, target.Proxy) - target.Return(random, target.Proxy);
        return Math.Max(difference / target.Model.Duration, 1e-12);
    }
}
