using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// All that a mitigation may look at: a target, and its reference. What a trained policy is worth is an outcome: the
/// occupancy of its rows in a target that was enumerated, its two returns in another.
/// </summary>
/// <param name="Target">The target.</param>
internal abstract record MitigationSetting<TState, TAction>(MarkovTarget<TState, TAction> Target)
    where TState : notnull
{
    /// <summary>Decides what is drawn for a mitigation.</summary>
    public ulong Seed { get; init; }

    /// <summary>The proxy, unchanged.</summary>
    public Reward<Timed<TState>, TAction> Proxy => Lift(Target.Proxy);

    /// <summary>What both rewards pay under the reference.</summary>
    public abstract ReferenceRewards Rewards { get; }

    /// <summary>Whole episodes of the reference, until there are so many steps.</summary>
    public abstract ReferenceSample Sample(int steps);

    /// <summary>A state from which an episode goes on.</summary>
    public abstract TState AnyState(Chance chance);

    /// <summary>A legal action of a state, drawn evenly; the given one where the state is not known.</summary>
    public abstract TAction AnyAction(TState state, TAction otherwise, Chance chance);

    /// <summary>What a policy comes to.</summary>
    /// <param name="dynamics">Where it was trained.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="looks">How often it is asked what it does in a state, of which the mean counts.</param>
    /// <param name="cancellation">Ends it early.</param>
    public abstract double[] Outcome(
        GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, int looks,
        CancellationToken cancellation);

    /// <summary>
    /// KL of a policy's actions from the reference's, in nats over an episode, as it was trained; null where it does
    /// not say how likely its actions are.
    /// </summary>
    public abstract double? ActionKl(
        GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, CancellationToken cancellation);

    /// <summary>Both returns of so many episodes of the reference.</summary>
    public abstract IReadOnlyList<(double Proxy, double True)> Episodes(int count);

    /// <summary>The returns of an outcome.</summary>
    public abstract (double Proxy, double True) Returns(double[] outcome);

    /// <summary>A reward that does not look at the time.</summary>
    public static Reward<Timed<TState>, TAction> Lift(Reward<TState, TAction> reward) => step =>
        reward(new Transition<TState, TAction>(step.Before.State, step.Action, step.After.State));
}
