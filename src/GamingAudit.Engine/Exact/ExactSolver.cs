using System.Diagnostics;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Solves a target exactly, where its states and draws can be enumerated: optimal and reference returns of both
/// rewards, the policies behind them, and the frontier between the two returns.
/// </summary>
internal static class ExactSolver
{
    /// <summary>
    /// The solution, or what is in its way. Its memory is held by the policies of the solution and freed with them.
    /// </summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static ExactResult<TState, TAction> Solve<TState, TAction>(
        GuardedTarget<TState, TAction> target, ExactOptions options) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        if (!dynamics.StatesAreValues)
            return Refuse(ExactObstacle.HiddenStates, "black box: its states cannot be kept and compared");
        if (dynamics.Actions.Dimensions > 0)
            return Refuse(ExactObstacle.UncountableActions, "continuous actions");
        if (dynamics.Actions.Count is not <= ActionList<TAction>.Cap)
            return Refuse(ExactObstacle.UncountableActions, $"more than {ActionList<TAction>.Cap:N0} actions");

        long start = Stopwatch.GetTimestamp();
        var actions = new ActionList<TAction>(dynamics.Actions);
        var builder = new TableBuilder<TState, TAction>(target, actions, options);
        if (builder.Build() is not { } table)
        {
            (ExactObstacle obstacle, string reason) = builder.Refusal!.Value;
            return Refuse(obstacle, reason);
        }
        double build = Lap(ref start);
        var sweep = new BackwardSweep(table, options);
        ExactFigures figures = sweep.Run();
        double swept = Lap(ref start);
        bool hasFrontier = table.States <= options.FrontierStateCap;
        Frontier? frontier = hasFrontier ? new FrontierSearch(table, options).Run() : null;

        var solved = new SolvedTable<TState, TAction>(table, builder.States, actions, options);
        return new ExactSolution<TState, TAction>(solved)
        {
            Figures = figures,
            ProxyBest = solved.Greedy(sweep.ProxyBest),
            ProxyWorst = solved.Greedy(sweep.ProxyWorst),
            Honest = solved.Greedy(sweep.Honest),
            NoisyHonest = solved.Noisy(sweep.Honest),
            Frontier = frontier,
            Timings = new ExactTimings(build, swept, hasFrontier ? Lap(ref start) : 0),
        };

        static ExactRefusal<TState, TAction> Refuse(ExactObstacle obstacle, string reason) => new(obstacle, reason);
    }

    private static double Lap(ref long start)
    {
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        return seconds;
    }
}
