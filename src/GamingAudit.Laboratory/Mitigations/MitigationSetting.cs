using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>All that a mitigation may look at: a target that was enumerated.</summary>
internal sealed record MitigationSetting<TState, TAction>(
    MarkovTarget<TState, TAction> Target, TabularTarget Table, TabularIndex<TState, TAction> Index)
    where TState : notnull
{
    /// <summary>The proxy, unchanged.</summary>
    public Reward<Timed<TState>, TAction> Proxy => Lift(Target.Proxy);

    /// <summary>A reward that does not look at the time.</summary>
    public static Reward<Timed<TState>, TAction> Lift(Reward<TState, TAction> reward) => step =>
        reward(new Transition<TState, TAction>(step.Before.State, step.Action, step.After.State));
}
