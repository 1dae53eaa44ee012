using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>All that a mitigation may look at: a target that was enumerated.</summary>
/// <param name="Target">The target.</param>
/// <param name="Table">It, enumerated.</param>
/// <param name="Index">Its states and actions as rows.</param>
/// <param name="Labels">Rewards learned from comparisons of its episodes.</param>
internal sealed record MitigationSetting<TState, TAction>(
    MarkovTarget<TState, TAction> Target, TabularTarget Table, TabularIndex<TState, TAction> Index,
    LabelledRewards Labels) where TState : notnull
{
    /// <summary>Decides what is drawn for a mitigation.</summary>
    public ulong Seed { get; init; }

    /// <summary>The proxy, unchanged.</summary>
    public Reward<Timed<TState>, TAction> Proxy => Lift(Target.Proxy);

    /// <summary>
    /// The setting of a target; null where it cannot be enumerated or has more than one choice a step.
    /// </summary>
    public static MitigationSetting<TState, TAction>? Of(MarkovTarget<TState, TAction> target)
    {
        if (target.Environment.Actions.Branches.Count != 1) return null;
        if (TabularTarget.Build(target) is not { } built) return null;
        return new MitigationSetting<TState, TAction>(
            target, built.Target, built.Index,
            new LabelledRewards(built.Target, built.Index.Features(target.Environment)));
    }

    /// <summary>A reward that does not look at the time.</summary>
    public static Reward<Timed<TState>, TAction> Lift(Reward<TState, TAction> reward) => step =>
        reward(new Transition<TState, TAction>(step.Before.State, step.Action, step.After.State));
}
