using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>Shorthand of the exact solver's tests.</summary>
internal static class Solving
{
    public static ExactResult<TState, TAction> Result<TState, TAction>(
        MarkovTarget<TState, TAction> target, ExactOptions? options = null) where TState : notnull =>
        ExactSolver.Solve(
            new GuardedTarget<TState, TAction>(target, new CallMonitor()), options ?? new ExactOptions { Threads = 1 });

    public static ExactSolution<TState, TAction> Solution<TState, TAction>(
        MarkovTarget<TState, TAction> target, ExactOptions? options = null) where TState : notnull =>
        Assert.IsType<ExactSolution<TState, TAction>>(Result(target, options));

    public static ExactRefusal<TState, TAction> Refusal<TState, TAction>(
        MarkovTarget<TState, TAction> target, ExactOptions? options = null) where TState : notnull =>
        Assert.IsType<ExactRefusal<TState, TAction>>(Result(target, options));

    /// <summary>The figures and frontier of a target whose types are not known here.</summary>
    public static (ExactFigures Figures, Frontier? Frontier) Figures(AuditTarget target) =>
        target.Accept(new Visitor());

    private sealed class Visitor : ITargetVisitor<(ExactFigures, Frontier?)>
    {
        public (ExactFigures, Frontier?) Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            ExactSolution<TState, TAction> solution = Solution(target);
            return (solution.Figures, solution.Frontier);
        }
    }
}
