using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Testing.Generation;

namespace GamingAudit.Testing;

/// <summary>
/// FsCheck generators of what a target can really get into. Everything they give, shrunk or not, was played from a
/// reset (or from a state of yours) with recorded chance.
/// </summary>
public static class Reachable
{
    /// <summary>Beginnings of episodes, of any length up to the horizon.</summary>
    /// <param name="target">The target to play.</param>
    /// <param name="states">Where to begin: by default where the target's own reset does.</param>
    public static Arbitrary<Trajectory<TState, TAction>> Trajectories<TState, TAction>(
        MarkovTarget<TState, TAction> target, Arbitrary<TState>? states = null) where TState : notnull =>
        new TrajectorySource<TState, TAction>(Player(target), states).Arbitrary();

    /// <summary>The last transitions of trajectories: any step that can be reached.</summary>
    /// <inheritdoc cref="Trajectories"/>
    public static Arbitrary<Transition<TState, TAction>> Transitions<TState, TAction>(
        MarkovTarget<TState, TAction> target, Arbitrary<TState>? states = null) where TState : notnull =>
        Ends(Trajectories(target, states), steps => steps.Steps[^1].Transition);

    /// <summary>The last states of trajectories: any state that can be reached.</summary>
    /// <inheritdoc cref="Trajectories"/>
    public static Arbitrary<TState> States<TState, TAction>(
        MarkovTarget<TState, TAction> target, Arbitrary<TState>? states = null) where TState : notnull =>
        Ends(Trajectories(target, states), steps => steps.Steps[^1].Transition.After);

    /// <summary>The actions of trajectories: each was legal where it was taken.</summary>
    /// <inheritdoc cref="Trajectories"/>
    public static Arbitrary<IReadOnlyList<TAction>> ActionSequences<TState, TAction>(
        MarkovTarget<TState, TAction> target, Arbitrary<TState>? states = null) where TState : notnull =>
        Ends(
            Trajectories(target, states),
            steps => (IReadOnlyList<TAction>)[.. steps.Transitions.Select(step => step.Action)]);

    /// <summary>Plays a trajectory again under today's dynamics.</summary>
    /// <exception cref="ReplayException">It does not fit them.</exception>
    public static Trajectory<TState, TAction> Replay<TState, TAction>(
        MarkovTarget<TState, TAction> target, Trajectory<TState, TAction> trajectory) where TState : notnull =>
        Player(target).Replay(trajectory);

    private static TrajectoryPlayer<TState, TAction> Player<TState, TAction>(MarkovTarget<TState, TAction> target)
        where TState : notnull =>
        new(new GuardedTarget<TState, TAction>(target, new CallMonitor()).Dynamics);

    // What a trajectory ends in can only be shrunk while the trajectory is known: the last given one is remembered.
    private static Arbitrary<T> Ends<TState, TAction, T>(
        Arbitrary<Trajectory<TState, TAction>> trajectories, Func<Trajectory<TState, TAction>, T> end)
        where TState : notnull
    {
        var behind = new TrajectoryMemory<TState, TAction, T>(end);
        return Arb.From(
            trajectories.Generator.Select(behind.Keep),
            value => behind.Of(value) is { } trajectory ? trajectories.Shrinker(trajectory).Select(behind.Keep) : []);
    }
}
