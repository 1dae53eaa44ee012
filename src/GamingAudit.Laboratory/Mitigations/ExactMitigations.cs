using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// What each mitigation would come to if its problem were solved exactly; several where it learns from labels.
/// </summary>
internal static class ExactMitigations
{
    private const int PathPoints = 41;

    public static IEnumerable<(string Name, bool Repairs, IReadOnlyList<double[]> Occupancies)> Of(
        TabularTarget target, LabelledRewards labels, IReadOnlyList<ulong> seeds)
    {
        yield return (new NoMitigation().Name, false, [target.ProxyOptimum]);
        TabularModel model = target.Model;
        var bound = new LaidlawBound(target);
        double beta = KlPenalty.Beta(bound.Reference);
        yield return (
            new KlPenalty().Name, false, [model.Occupancy(model.Tilt(target.Proxy, target.Reference, beta))]);
        if (bound.Reference.ProxyDeviation > 1e-9)
            yield return (
                "chi2 of occupancy, untuned weight", false,
                [new ChiSquaredRegulariser(target).Solve(bound.UntunedWeight).Occupancy]);
        double[][] path = [.. Enumerable.Range(0, PathPoints).Select(i =>
            model.Occupancy(model.Tilt(target.Proxy, target.Reference, beta * Math.Pow(10, 2 - 0.1 * i))))];
        yield return (new StoppedEarly().Name, false, [StoppedEarly.Choose(target, path)]);
        yield return (new ProxyPoint().Name, false, [ProxyPoint.Choose(
            occupancy => (target.Return(occupancy, target.Proxy), target.Return(occupancy, target.True)), path, path)]);
        foreach (LearnedReward learned in (LearnedReward[])
            [.. EnsembleReward.All, new CorrectedReward(), new AttackedReward()])
            yield return (
                learned.Name, true,
                [.. seeds.Select(seed => model.Occupancy(model.Greedy(learned.Reward(labels, seed))))]);
    }
}
