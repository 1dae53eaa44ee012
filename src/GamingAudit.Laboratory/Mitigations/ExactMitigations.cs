using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// What each regulariser would come to if it were solved exactly, none of them tuned by the true reward.
/// </summary>
internal static class ExactMitigations
{
    public static IEnumerable<(string Name, double[] Occupancy)> Of(TabularTarget target)
    {
        yield return ("none", target.ProxyOptimum);
        TabularModel model = target.Model;
        double beta = KlPenalty.Beta(target);
        yield return (
            new KlPenalty().Name, model.Occupancy(model.Tilt(target.Proxy, target.Reference, beta)));
        var bound = new LaidlawBound(target);
        if (bound.ProxyDeviation > 1e-9)
            yield return (
                "chi2 of occupancy, untuned weight",
                new ChiSquaredRegulariser(target).Solve(bound.UntunedWeight).Occupancy);
        double[][] path = [.. Enumerable.Range(0, 41).Select(i =>
            model.Occupancy(model.Tilt(target.Proxy, target.Reference, beta * Math.Pow(10, 2 - 0.1 * i))))];
        yield return (new StoppedEarly().Name, MitigatedTraining.Stop(target, path));
    }
}
