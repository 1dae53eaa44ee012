using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Confirmation;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Policies;

namespace GamingAudit.Engine.Bench;

/// <summary>J_p of policies: exactly where chance can be enumerated, as the mean of fresh episodes elsewhere.</summary>
internal sealed class ProxyReturns<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, int threads, CancellationToken cancellation)
    where TState : notnull
{
    private const ulong SelectionStream = 0x73656C656374;
    private const ulong FreshStream = 0x6672657368;
    private const long EvaluationStepCap = 5_000_000;
    private const int SelectionEpisodes = 256;
    private const int FreshEpisodes = 1024;

    public double OfRandom() => Of(new RandomActions<TState, TAction>(target.Dynamics).Policy);

    /// <summary>The most that one of the candidates earns.</summary>
    public double OfBest(IReadOnlyList<Candidate<TState, TAction>> candidates)
    {
        double?[] exact = [.. candidates.Select(candidate => Exactly(candidate.Policy))];
        if (exact.All(proxy => proxy is not null)) return exact.Max()!.Value;
        // The mean by which one is chosen flatters it.
        PolicySampler<TState, TAction> sampler = Sampler(SelectionStream);
        return Of(candidates.MaxBy(candidate => sampler.Sample(candidate.Policy, SelectionEpisodes).MeanProxy)!.Policy);
    }

    private double Of(Policy<TState, TAction> policy) =>
        Exactly(policy) ?? Sampler(FreshStream).Sample(policy, FreshEpisodes).MeanProxy;

    private double? Exactly(Policy<TState, TAction> policy) =>
        ExactEvaluation.Evaluate(target, policy, EvaluationStepCap, cancellation)?.Proxy;

    private PolicySampler<TState, TAction> Sampler(ulong stream) =>
        new(target, seed ^ stream, threads, cancellation, null);
}
