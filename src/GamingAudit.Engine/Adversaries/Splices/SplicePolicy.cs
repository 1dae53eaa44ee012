using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Splices;

/// <summary>Plays a splice of known policies.</summary>
internal static class SplicePolicy
{
    // What fits the stack; longer observations are allotted.
    private const int MostOnStack = 256;

    /// <summary>The policy that does so.</summary>
    /// <param name="dynamics">What is played.</param>
    /// <param name="known">The known policies; none has a memory.</param>
    /// <param name="splice">Who acts when.</param>
    public static Policy<TState, TAction> Of<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, IReadOnlyList<Policy<TState, TAction>> known, Splice splice)
        where TState : notnull
    {
        Policy<TState, TAction> low = Of(dynamics, known, splice.Low);
        if (splice.Test is not { } test) return low;
        Policy<TState, TAction> high = Of(dynamics, known, splice.High);
        int size = dynamics.ObservationSize;
        return (state, stepsLeft, chance) =>
        {
            Span<float> seen = size <= MostOnStack ? stackalloc float[size] : new float[size];
            seen.Clear();
            dynamics.Observe(state, seen);
            return (seen[test.Axis] < test.Threshold ? low : high)(state, stepsLeft, chance);
        };
    }

    private static Policy<TState, TAction> Of<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, IReadOnlyList<Policy<TState, TAction>> known, SpliceArm arm)
        where TState : notnull
    {
        int horizon = dynamics.Horizon;
        Policy<TState, TAction> actions = PlanPolicy.Of(dynamics, arm.Actions);
        int[] actors = [.. Enumerable.Range(0, horizon).Select(step => arm.Turns.Branches(step)[0])];
        int[] begun = new int[horizon];
        for (int step = 1; step < horizon; step++)
            begun[step] = actors[step] == actors[step - 1] ? begun[step - 1] : step;
        return (state, stepsLeft, chance) =>
        {
            int step = horizon - stepsLeft, actor = actors[step];
            return actor == 2 * known.Count ? actions(state, stepsLeft, chance)
                : known[actor / 2](state, actor % 2 == 0 ? stepsLeft : stepsLeft + begun[step], chance);
        };
    }
}
