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
        TState state = target.Dynamics.Reset(new SamplingChance(0));
        if (state is not BlackBoxState at) return target.ProxyMethod;
        target.Dynamics.Box!.Leave(at);
        IBlackBox box = at.Box is ThreadBoundBox bound ? bound.Look(inner => inner) : at.Box;
        if (box is IPayingBox paying) return paying.Pays;
        return FaultLocator.Implementation(box.GetType(), typeof(IBlackBox), nameof(IBlackBox.Step))
            ?? target.ProxyMethod;
    }
}
