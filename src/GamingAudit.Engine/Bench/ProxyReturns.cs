using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Bench;

/// <summary>J_p of policies: exactly where chance can be enumerated, as the mean of fresh episodes elsewhere.</summary>
internal sealed class ProxyReturns<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, int threads, CancellationToken cancellation)
    where TState : notnull
{
    private const long EvaluationStepCap = 5_000_000;
    private const int SelectionEpisodes = 256;
    private const int FreshEpisodes = 1024;

    public double OfRandom() => Of(new Candidate<TState, TAction>(
        "random", new RandomActions<TState, TAction>(target.Dynamics).Policy));

    /// <summary>The most that one of the candidates earns.</summary>
    public double OfBest(IReadOnlyList<Candidate<TState, TAction>> candidates)
    {
        double?[] exact = [.. candidates.Select(Exactly)];
        if (exact.All(proxy => proxy is not null)) return exact.Max()!.Value;
        // The mean by which one is chosen flatters it.
        PolicySampler<TState, TAction> sampler = Sampler(RandomStream.BenchmarkSelection);
        return Of(candidates.MaxBy(candidate => sampler.Sample(candidate.Policy, SelectionEpisodes).MeanProxy)!);
    }

    private double Of(Candidate<TState, TAction> candidate) =>
        Exactly(candidate) ?? Sampler(RandomStream.BenchmarkReturns).Sample(candidate.Policy, FreshEpisodes).MeanProxy;

    // Carrying a distribution over states forward asks about states, and a policy with a memory answers to episodes.
    private double? Exactly(Candidate<TState, TAction> candidate) => candidate.Trained is { HasMemory: true }
        ? null
        : ExactEvaluation.Evaluate(target, candidate.Policy, EvaluationStepCap, cancellation)?.Returns.Proxy;

    private PolicySampler<TState, TAction> Sampler(ulong stream) =>
        new(target, seed ^ stream, threads, cancellation, null);
}
