using System.Diagnostics;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Bench;

/// <summary>
/// Measures how close adversaries come to the exact proxy optimum, on targets that can be solved exactly.
/// </summary>
public static class AdversaryBenchmark
{
    private const long EvaluationStepCap = 50_000_000;

    /// <summary>One measurement a seed; none for a target that cannot be solved exactly.</summary>
    /// <param name="target">The target.</param>
    /// <param name="adversary">The adversary; it sees the proxy alone.</param>
    /// <param name="seeds">Seeds of its searches.</param>
    /// <param name="steps">Environment steps of each search.</param>
    /// <param name="threads">Threads it may use.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyList<AdversaryMeasurement> Run(
        AuditTarget target, IAdversary adversary, IReadOnlyList<ulong> seeds, long steps, int threads,
        CancellationToken cancellation) =>
        target.Accept(new Visitor(adversary, seeds, steps, threads, cancellation));

    private sealed class Visitor(
        IAdversary adversary, IReadOnlyList<ulong> seeds, long steps, int threads, CancellationToken cancellation)
        : ITargetVisitor<IReadOnlyList<AdversaryMeasurement>>
    {
        public IReadOnlyList<AdversaryMeasurement> Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
            var options = new ExactOptions { FrontierStateCap = 0, Threads = threads, Cancellation = cancellation };
            return ExactSolver.Solve(guarded, options) is ExactSolution<TState, TAction> solution
                ? [.. seeds.Select(seed => Measure(guarded, solution.Figures, seed)).OfType<AdversaryMeasurement>()]
                : [];
        }

        private AdversaryMeasurement? Measure<TState, TAction>(
            GuardedTarget<TState, TAction> target, ExactFigures figures, ulong seed) where TState : notnull
        {
            long taken = 0;
            var context = new SearchContext(
                seed, steps, threads, count => Interlocked.Add(ref taken, count), cancellation);
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<Candidate<TState, TAction>> found = adversary.Search(target.ProxyProcess, context);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            double? best = found
                .Select(candidate =>
                    ExactEvaluation.Evaluate(target, candidate.Policy, EvaluationStepCap, cancellation)?.Proxy)
                .Max();
            return best is null
                ? null
                : new AdversaryMeasurement(
                    target.Name, adversary.Name, seed, figures.Random.Proxy, figures.ProxyBest.Proxy, best.Value,
                    taken, seconds);
        }
    }
}
