using System.Reflection;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Targets;

/// <summary>Which method of the user's pays the proxy.</summary>
internal static class RewardMethod
{
    /// <summary>The proxy's own method; for a black box, the one by which it is stepped.</summary>
    public static MethodInfo Of<TState, TAction>(GuardedTarget<TState, TAction> target) where TState : notnull
    {
        if (target.Dynamics.StatesAreValues) return target.ProxyMethod;
        if (target.Dynamics.Reset(new SamplingChance(0)) is not BlackBoxState { Box: { } box })
            return target.ProxyMethod;
        return FaultLocator.Implementation(box.GetType(), typeof(IBlackBox), nameof(IBlackBox.Step))
            ?? target.ProxyMethod;
    }
}
