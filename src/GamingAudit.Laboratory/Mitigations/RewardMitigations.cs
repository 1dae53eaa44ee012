using GamingAudit.Laboratory.Distances;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>The proxy as it is: what the others are compared with.</summary>
internal sealed record NoMitigation : Mitigation
{
    public override string Name => "none";
}

/// <summary>The proxy cut off where the reference hardly ever goes: outside the middle 90 % of its rewards.</summary>
internal sealed record ClippedReward : Mitigation
{
    public override string Name => "clip to the reference's 5 to 95 %";

    public override Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        double low = setting.Rewards.ProxyQuantile(0.05), high = setting.Rewards.ProxyQuantile(0.95);
        Reward<Timed<TState>, TAction> proxy = setting.Proxy;
        return step => Math.Clamp(proxy(step), low, high);
    }
}

/// <summary>The proxy through tanh, in deviations from its mean under the reference.</summary>
internal sealed record BoundedReward : Mitigation
{
    public override string Name => "bound by tanh";

    public override Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        double mean = setting.Rewards.ProxyMean, deviation = Math.Max(1e-9, setting.Rewards.ProxyDeviation);
        Reward<Timed<TState>, TAction> proxy = setting.Proxy;
        return step => deviation * Math.Tanh((proxy(step) - mean) / deviation);
    }
}

/// <summary>
/// The true reward, and what the proxy pays beside it replaced by the shaping that comes closest (Ng, Harada, Russell
/// 1999): a hint on the way that no policy can farm.
/// </summary>
internal sealed record Reshaping : Mitigation
{
    public override string Name => "reshape by the nearest potential";

    public override bool RepairsReward => true;

    public override bool NeedsTable => true;

    public override Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        TabularIndex<TState, TAction> index = Enumerated(setting).Index;
        double gamma = setting.Target.Discount;
        if (RewardTable.Of(setting.Target) is not { } table)
            return MitigationSetting<TState, TAction>.Lift(setting.Target.True);
        double[] potential = PotentialFit.Of(table, gamma).Potential;
        return step =>
        {
            var plain = new Transition<TState, TAction>(step.Before.State, step.Action, step.After.State);
            return setting.Target.True(plain) + gamma * Phi(step.After) - Phi(step.Before);
        };

        // Reaching the horizon is an end, too, and nothing may be owed there.
        double Phi(Timed<TState> state)
        {
            if (state.StepsLeft == 0 || setting.Target.Environment.IsTerminal(state.State)) return 0;
            int number = index.StateOf(state.State);
            return number >= 0 && number < potential.Length ? potential[number] : 0;
        }
    }
}
