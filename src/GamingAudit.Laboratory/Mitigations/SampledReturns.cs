using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>What policies return in a target that is not enumerated, by the same episodes for all of them.</summary>
internal static class SampledReturns
{
    /// <summary>Episodes of a mean: a standard error of a sixteenth of the returns' deviation.</summary>
    public const int Episodes = 256;

    // Of the search for an honest policy, what is left at the end, best first by a few episodes.
    private const int Finalists = 4;
    private const int RoughEpisodes = 32;

    // Apart from the streams of training, whose seeds are near each other.
    private const ulong EvaluationSeed = 1UL << 40;

    /// <summary>The mean returns of a policy.</summary>
    public static (double Proxy, double True) Of<TState, TAction>(
        GuardedTarget<TState, TAction> target, Policy<TState, TAction> policy, CancellationToken cancellation)
        where TState : notnull
    {
        ReturnSamples samples = Sampler(target, cancellation).Sample(policy, Episodes);
        return (samples.MeanProxy, samples.MeanTrue);
    }

    /// <summary>
    /// The best policy for the true reward: of what an audit's search finds in so many steps, and the user's own.
    /// </summary>
    public static Policy<TState, TAction> Best<TState, TAction>(
        GuardedTarget<TState, TAction> target, long steps, ulong seed, CancellationToken cancellation)
        where TState : notnull
    {
        using var search = new HonestSearch<TState, TAction>(target, new Portfolio(new AuditOptions().Players), steps);
        search.Play(
            new SearchContext(AuditStreams.HonestSearch(seed, 0), steps, 1, null, cancellation), cancellation);
        PolicySampler<TState, TAction> sampler = Sampler(target, cancellation);
        return search.Candidates
            .OrderByDescending(found => sampler.Sample(found.Policy, RoughEpisodes).MeanTrue)
            .Take(Finalists)
            .MaxBy(found => sampler.Sample(found.Policy, Episodes).MeanTrue)!.Policy;
    }

    private static PolicySampler<TState, TAction> Sampler<TState, TAction>(
        GuardedTarget<TState, TAction> target, CancellationToken cancellation) where TState : notnull =>
        new(target, EvaluationSeed, 1, cancellation, null);
}
