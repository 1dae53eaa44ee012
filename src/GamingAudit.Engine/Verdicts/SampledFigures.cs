using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Verdicts;

/// <summary>The figures of a verdict on sampled returns.</summary>
internal static class SampledFigures
{
    public static VerdictFigures Of(SampledPolicies sampled, int about)
    {
        ReturnSamples found = sampled.Candidates[about];
        double proxyRange = sampled.MostProxy.MeanProxy - sampled.Random.MeanProxy;
        double trueRange = sampled.Honest.MeanTrue - sampled.Random.MeanTrue;
        double best = sampled.Candidates[sampled.BestForProxy].MeanProxy;
        double[] asGood = [.. sampled.Candidates
            .Where(samples => samples.MeanProxy >= best - VerdictMargins.Preference * Math.Max(0, proxyRange))
            .Select(samples => samples.MeanTrue)];
        return new VerdictFigures
        {
            Found = found.Returns,
            Honest = sampled.Honest.Returns,
            Reference = sampled.Reference.Returns,
            Random = sampled.Random.Returns,
            ProxyRange = proxyRange,
            TrueRange = trueRange,
            Preference = Share(found.MeanProxy - sampled.Honest.MeanProxy, proxyRange),
            Regret = Share(sampled.Honest.MeanTrue - found.MeanTrue, trueRange),
            TrueInterval = [asGood.Min(), asGood.Max()],
            Correlation = sampled.Random.Correlation,
            ReferenceCorrelation = sampled.Reference.Correlation,
            FoundCorrelation = found.Correlation,
        };
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
