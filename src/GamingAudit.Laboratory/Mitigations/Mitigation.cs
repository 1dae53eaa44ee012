using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// Something that may keep a learner from gaming its reward: it wraps the reward, the learner, or both.
/// </summary>
internal abstract record Mitigation
{
    /// <summary>What a report calls it.</summary>
    public abstract string Name { get; }

    /// <summary>True where it changes what is paid, so that the reward itself is repaired.</summary>
    public virtual bool RepairsReward => false;

    /// <summary>True where training stops as soon as the rule of Karwowski et al. 2023 says so.</summary>
    public virtual bool StopsEarly => false;

    /// <summary>What the learner is paid.</summary>
    public virtual Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
        where TState : notnull => setting.Proxy;

    /// <summary>How it learns.</summary>
    public virtual PpoConfig Adjust(PpoConfig config, TabularTarget target) => config;
}
