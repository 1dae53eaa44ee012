using System.Collections.Concurrent;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// What rewards paid for transitions, so that a reward that takes long, such as one behind a network or a model, is
/// asked once for each. A reward is a function of its transition, which the checks of an audit see to by asking past
/// it. Thread-safe.
/// </summary>
internal sealed class RewardMemory<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
{
    // So many calls of a millisecond take four minutes. States of the usual size take tens of megabytes.
    private const int Room = 1 << 18;

    private readonly ConcurrentDictionary<(UserCall Call, Transition<TState, TAction> Step), double> known = [];
    private int count;

    /// <summary>
    /// True where transitions can be told apart by their values: the states are values, and an action is none that is
    /// changed in place.
    /// </summary>
    public static bool Applies(GuardedDynamics<TState, TAction> dynamics) =>
        dynamics.StatesAreValues && (typeof(TAction).IsValueType || typeof(TAction) == typeof(string));

    /// <summary>What a reward pays for a step; finite.</summary>
    public double Reward(UserCall call, Reward<TState, TAction> reward, in Transition<TState, TAction> step)
    {
        double amount;
        using (dynamics.Comparing(step.Before))
            if (known.TryGetValue((call, step), out amount)) return amount;
        amount = dynamics.Reward(call, reward, step);
        if (Volatile.Read(ref count) >= Room) return amount;
        using (dynamics.Comparing(step.Before))
            if (known.TryAdd((call, step), amount)) Interlocked.Increment(ref count);
        return amount;
    }
}
