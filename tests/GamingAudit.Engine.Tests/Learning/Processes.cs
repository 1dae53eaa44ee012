using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>Small decision processes written inline.</summary>
internal static class Processes
{
    public static DecisionProcess<TState, TAction> Of<TState, TAction>(MarkovTarget<TState, TAction> target)
        where TState : notnull => new GuardedTarget<TState, TAction>(target, new CallMonitor()).ProxyProcess;

    public static DecisionProcess<TState, TAction> Of<TState, TAction>(
        IEnvironment<TState, TAction> environment, Reward<TState, TAction> reward, int horizon, double discount = 1)
        where TState : notnull => Of(AuditTarget.Create("test", environment, reward, reward, horizon, discount));
}
