using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Findings.Known;

/// <summary>
/// A rough look at many policies on common streams, to choose which are worth confirming. What is chosen by it is
/// never reported from it.
/// </summary>
internal static class Survey
{
    // Untuned: what is chosen here is confirmed elsewhere, so that too few episodes cost an exploit or a bound and
    // never make one.
    private const int FewestEpisodes = 8;
    private const int MostEpisodes = 128;

    /// <summary>The mean returns of each policy, over as many episodes as the budget of steps has for each.</summary>
    public static IReadOnlyList<KnownPolicy<TState, TAction>> Of<TState, TAction>(
        PolicySampler<TState, TAction> sampler, int horizon, IReadOnlyList<Candidate<TState, TAction>> candidates,
        long steps) where TState : notnull
    {
        int episodes = (int)Math.Clamp(
            steps / Math.Max(1, (long)candidates.Count * horizon), FewestEpisodes, MostEpisodes);
        return
        [
            .. candidates.Select(candidate =>
            {
                ReturnSamples samples = sampler.Sample(candidate.Policy, episodes);
                return new KnownPolicy<TState, TAction>(
                    candidate, new ReturnPair(samples.MeanProxy, samples.MeanTrue));
            }),
        ];
    }
}
