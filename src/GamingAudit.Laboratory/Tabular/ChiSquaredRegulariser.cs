namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The policy with the most proxy less a weight times sqrt(chi2) of its occupancy from the reference's. The occupancies
/// are a polytope whose corners backward induction finds, so that simplicial decomposition solves the concave
/// programme: the best mixture of the corners found so far, then the corner that its gradient likes best, until the gap
/// between the two, which bounds what any policy could gain, is closed (von Hohenbalken 1977; the gap is Frank and
/// Wolfe's). Where it stays open, as rows that the reference hardly ever sees keep it, an interior point method closes
/// it.
/// </summary>
/// <param name="target">The target.</param>
internal sealed class ChiSquaredRegulariser(TabularTarget target)
{
    /// <summary>How near to the optimum is near enough, as a share of the proxy's range.</summary>
    public const double GapGoal = 1e-3;

    // What so many have not closed, ten times as many hardly close either; with 25 or 60 all samples together take as
    // long. So many steps are more than any of them needs (`lab run regularisers`).
    private const int MostRounds = 200;
    private const int MostSteps = 120;

    // Were the scale to follow the root at once, the first few policies would shrink it to nothing: it follows as far
    // as this, once no policy is much ahead at the scale that it has.
    private const double Shrinking = 0.5;
    private static readonly (double Softness, bool FromReference)[] Softness =
        [(1, true), (0.1, true), (0.1, false), (0.01, false)];
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
            return new Regularised(weight, reference, Math.Max(0, sharpest.Left / range));

        double[][] greedyProxy = target.Model.Certain(target.Model.Greedy(target.Proxy));
        double scale = Math.Sqrt(OccupancyDivergence.ChiSquared(target.ProxyOptimum, reference));
        var mixture = new CornerMixture(target, weight) { Scale = double.IsFinite(scale) && scale > 0 ? scale : 1 };
        mixture.Add(target.Reference);
        mixture.Add(greedyProxy);
        double most = double.PositiveInfinity, reached = target.Return(reference, target.Proxy) / target.Model.Duration;
        double[] best = reference;
        for (int round = 0; most - reached > GapGoal * range && round < MostRounds; round++)
        {
            mixture.Optimise(GapGoal / 20 * range);
            double root = Math.Sqrt(OccupancyDivergence.ChiSquared(mixture.Occupancy, reference));
            mixture.Scale = Math.Max(mixture.Scale, root);
            double[] gradient = mixture.Gradient();
            double[][] greedy = target.Model.Certain(target.Model.Greedy(gradient));
            double[] corner = target.Model.Occupancy(greedy);
            double ahead = 0;
            for (int row = 0; row < corner.Length; row++)
                if (reference[row] > 0) ahead += gradient[row] * (corner[row] - mixture.Occupancy[row]);
            // With a scale above the root, what the parabola takes too little is part of the gap.
            double slack = weight * root * (1 - root / mixture.Scale);
            double worth = target.Return(mixture.Occupancy, target.Proxy) / target.Model.Duration - weight * root;
            most = Math.Min(most, worth + ahead + slack);
            if (worth > reached) (reached, best) = (worth, [.. mixture.Occupancy]);
            if (ahead <= Math.Max(GapGoal / 2 * range, slack / 3))
                mixture.Scale = Math.Max(root, mixture.Scale * Shrinking);
            mixture.Add(greedy);
            // A corner alone pulls far; steps of mirror ascent from where the mixture is fit an optimum inside.
            double[][] here = mixture.Policy();
            foreach ((double softness, bool fromReference) in Softness)
                mixture.Add(target.Model.Tilt(
                    gradient, fromReference ? target.Reference : here,
                    Math.Max(1e-12, softness * Math.Max(ahead, 0) * target.Model.Duration)));
        }
        if (most - reached > GapGoal * range)
        {
            var path = new InteriorPath(target, weight);
            for (int step = 0; most - reached > GapGoal * range && step < MostSteps && !path.IsLost; step++)
            {
                path.Advance();
                most = Math.Min(most, path.Most);
                if (path.Reached > reached) (reached, best) = (path.Reached, path.Best);
            }
        }
        return new Regularised(weight, best, Math.Max(0, (most - reached) / range));
    }

    // From random actions to the proxy's optimum, a step.
    private static double Range(TabularTarget target)
    {
        double difference =
            target.Return(target.ProxyOptimum, target.Proxy) - target.Return(target.Random, target.Proxy);
        return Math.Max(difference / target.Model.Duration, 1e-12);
    }
}
