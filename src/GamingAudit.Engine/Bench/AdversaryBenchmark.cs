using System.Diagnostics;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Bench;

/// <summary>Measures how much of the proxy adversaries earn alone, beside the exact optimum where asked to.</summary>
internal static class AdversaryBenchmark
{
    /// <summary>One measurement a seed; none where an adversary finds no policy.</summary>
    /// <param name="target">The target.</param>
    /// <param name="adversary">The adversary; it sees the proxy alone.</param>
    /// <param name="seeds">Seeds of its searches.</param>
    /// <param name="steps">Environment steps of each search.</param>
    /// <param name="threads">Threads it may use.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="solves">Whether to look for the exact optimum too.</param>
    /// <param name="monitor">Hears of every call into user code.</param>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static IReadOnlyList<AdversaryMeasurement> Run(
        AuditTarget target, IAdversary adversary, IReadOnlyList<ulong> seeds, long steps, int threads,
        CancellationToken cancellation, bool solves = true, CallMonitor? monitor = null) =>
        target.Accept(new Visitor(
            adversary, seeds, steps, threads, solves, monitor ?? new CallMonitor(), cancellation));

    private sealed class Visitor(
        IAdversary adversary, IReadOnlyList<ulong> seeds, long steps, int threads, bool solves, CallMonitor monitor,
        CancellationToken cancellation) : ITargetVisitor<IReadOnlyList<AdversaryMeasurement>>
    {
        public IReadOnlyList<AdversaryMeasurement> Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            var guarded = new GuardedTarget<TState, TAction>(target, monitor);
            double? optimum = solves ? Optimum(guarded) : null;
            return [.. seeds.Select(seed => Measure(guarded, optimum, seed)).OfType<AdversaryMeasurement>()];
        }

        private double? Optimum<TState, TAction>(GuardedTarget<TState, TAction> target) where TState : notnull
        {
            var options = new ExactOptions { FrontierStateCap = 0, Threads = threads, Cancellation = cancellation };
            return (ExactSolver.Solve(target, options) as ExactSolution<TState, TAction>)?.Figures.ProxyBest.Proxy;
        }

        private AdversaryMeasurement? Measure<TState, TAction>(
            GuardedTarget<TState, TAction> target, double? optimum, ulong seed) where TState : notnull
        {
            long taken = 0;
            var context = new SearchContext(
                seed, steps, threads, count => Interlocked.Add(ref taken, count), cancellation);
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<Candidate<TState, TAction>> found = adversary.Search(target.ProxyProcess, context);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (found.Count == 0) return null;
            var returns = new ProxyReturns<TState, TAction>(target, seed, threads, cancellation);
            return new AdversaryMeasurement(
                target.Name, adversary.Name, seed, returns.OfRandom(), optimum, returns.OfBest(found), taken, seconds);
        }
    }
}
