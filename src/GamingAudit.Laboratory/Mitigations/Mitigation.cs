using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// Something that may keep a learner from gaming its reward: it wraps the reward, the environment, the learner, or
/// chooses among the policies of a training run.
/// </summary>
internal abstract record Mitigation
{
    /// <summary>What a report calls it.</summary>
    public abstract string Name { get; }

    /// <summary>True where it changes what is paid, so that the reward itself is repaired.</summary>
    public virtual bool RepairsReward => false;

    /// <summary>True where it asks what only an enumerated target can answer.</summary>
    public virtual bool NeedsTable => false;

    /// <summary>True where it chooses among the policies of a training run, rather than take the last.</summary>
    public virtual bool WatchesPath => false;

    /// <summary>True where half of the steps go to a run whose policies are all judged by the true return.</summary>
    public virtual bool NeedsPilot => false;

    /// <summary>How often it is asked what it does in a state, of which the mean counts.</summary>
    public virtual int Looks => 1;

    /// <summary>What the learner is paid.</summary>
    public virtual Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
        where TState : notnull => setting.Proxy;

    /// <summary>Where it learns.</summary>
    public virtual IEnvironment<Timed<TState>, TAction> Place<TState, TAction>(
        MitigationSetting<TState, TAction> setting, TimedEnvironment<TState, TAction> environment)
        where TState : notnull => environment;

    /// <summary>What it may do; null for everything.</summary>
    public virtual ActionMask<Timed<TState>>? Mask<TState, TAction>(MitigationSetting<TState, TAction> setting)
        where TState : notnull =>
        setting.Target.Mask is { } mask ? (state, legal) => mask(state.State, legal) : null;

    /// <summary>What a rollout is paid in its place; null where that is what was paid.</summary>
    public virtual Action<RolloutBuffer>? Repay<TState, TAction>(MitigationSetting<TState, TAction> setting)
        where TState : notnull => null;

    /// <summary>How it learns.</summary>
    public virtual PpoConfig Adjust<TState, TAction>(PpoConfig config, MitigationSetting<TState, TAction> setting)
        where TState : notnull => config;

    /// <summary>The outcome that is kept.</summary>
    /// <param name="setting">Says what outcomes are worth.</param>
    /// <param name="path">Those along the training run; at least one.</param>
    /// <param name="pilot">Those of the run before it, where there is one.</param>
    public virtual double[] Choose<TState, TAction>(
        MitigationSetting<TState, TAction> setting, IReadOnlyList<double[]> path, IReadOnlyList<double[]> pilot)
        where TState : notnull => path[^1];

    /// <summary>The setting of a mitigation that needs a table.</summary>
    protected static EnumeratedSetting<TState, TAction> Enumerated<TState, TAction>(
        MitigationSetting<TState, TAction> setting) where TState : notnull =>
        (EnumeratedSetting<TState, TAction>)setting;
}
