namespace GamingAudit.Engine.Guarding;

/// <summary>A target behind a guard: its dynamics, both rewards and the user's policies.</summary>
public sealed class GuardedTarget<TState, TAction> where TState : notnull
{
    private readonly MarkovTarget<TState, TAction> target;

    public GuardedTarget(MarkovTarget<TState, TAction> target, CallMonitor monitor)
    {
        this.target = target;
        Dynamics = new GuardedDynamics<TState, TAction>(target, monitor);
        Honest = Dynamics.Guard(UserCall.Honest, target.Honest);
        Reference = Dynamics.Guard(UserCall.Reference, target.Reference);
        ProxyProcess = new DecisionProcess<TState, TAction>(Dynamics, step => Proxy(step));
        TrueProcess = new DecisionProcess<TState, TAction>(Dynamics, step => True(step));
    }

    public string Name => target.Name;

    public GuardedDynamics<TState, TAction> Dynamics { get; }

    /// <summary>The user's honest policy, if any.</summary>
    public Policy<TState, TAction>? Honest { get; }

    /// <summary>The user's reference policy, if any.</summary>
    public Policy<TState, TAction>? Reference { get; }

    /// <summary>All that a natural adversary sees: the proxy, and no trace of the true reward.</summary>
    public DecisionProcess<TState, TAction> ProxyProcess { get; }

    /// <summary>What the search for an honest policy sees.</summary>
    public DecisionProcess<TState, TAction> TrueProcess { get; }

    /// <summary>The proxy reward of a step; finite.</summary>
    public double Proxy(in Transition<TState, TAction> step) => Dynamics.Reward(UserCall.Proxy, target.Proxy, step);

    /// <summary>The true reward of a step; finite.</summary>
    public double True(in Transition<TState, TAction> step) => Dynamics.Reward(UserCall.True, target.True, step);
}
