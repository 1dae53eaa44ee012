using System.Diagnostics;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Bench;

/// <summary>Measures the exact solver.</summary>
internal static class ExactBenchmark
{
    /// <summary>Solves targets one after another, frontier included, each once more to warm the code up.</summary>
    /// <returns>One measurement a target, the fastest of its rounds; none for a target that cannot be solved.</returns>
    public static IReadOnlyList<ExactMeasurement> Run(
        IEnumerable<AuditTarget> targets, ExactOptions options, int rounds = 5) =>
        [.. targets.Select(target => target.Accept(new Visitor(options, rounds))).OfType<ExactMeasurement>()];

    /// <summary>Solves a square grid (4 actions, a start in any cell) once, without a frontier.</summary>
    public static ExactMeasurement RunGrid(ExactOptions options, int side = 1000, int horizon = 200) =>
        Measure(GridWorld.Target(side, horizon), options with { FrontierStateCap = 0 })
        ?? throw new ArgumentException("The grid does not fit the options' caps.", nameof(options));

    private static ExactMeasurement? Measure<TState, TAction>(
        MarkovTarget<TState, TAction> target, ExactOptions options) where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
        if (ExactSolver.Solve(guarded, options) is not ExactSolution<TState, TAction> solution) return null;
        ExactFigures figures = solution.Figures;
        double perSecond = target.Horizon / solution.Timings.Sweep;
        using var process = Process.GetCurrentProcess();
        return new ExactMeasurement(
            target.Name,
            target.Horizon,
            figures.States,
            figures.Transitions,
            solution.Timings,
            figures.States * perSecond,
            figures.Transitions * perSecond,
            process.PeakWorkingSet64);
    }

    private sealed class Visitor(ExactOptions options, int rounds) : ITargetVisitor<ExactMeasurement?>
    {
        public ExactMeasurement? Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            ExactMeasurement? fastest = null;
            for (int round = 0; round <= rounds; round++)
            {
                ExactMeasurement? measured = Measure(target, options);
                bool isWarmUp = round == 0 && rounds > 0;
                if (!isWarmUp && !(fastest?.Timings.Total <= measured?.Timings.Total)) fastest = measured;
            }
            return fastest;
        }
    }
}
