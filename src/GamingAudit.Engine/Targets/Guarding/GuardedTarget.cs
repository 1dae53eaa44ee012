using System.Reflection;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>A target behind a guard: its dynamics, both rewards and the user's policies.</summary>
internal sealed class GuardedTarget<TState, TAction> where TState : notnull
{
    private readonly MarkovTarget<TState, TAction> target;

    /// <summary>The target with each call of its code watched.</summary>
    public GuardedTarget(MarkovTarget<TState, TAction> target, CallMonitor monitor)
    {
        this.target = target;
        Dynamics = new GuardedDynamics<TState, TAction>(target, monitor);
        Honest = Dynamics.Guard(UserCall.Honest, target.Honest);
        Reference = Dynamics.Guard(UserCall.Reference, target.Reference);
        ProxyProcess = new DecisionProcess<TState, TAction>(Dynamics, step => Proxy(step));
        TrueProcess = new DecisionProcess<TState, TAction>(Dynamics, step => True(step));
        Monitor = monitor;
    }

    /// <summary>The target's name.</summary>
    public string Name => target.Name;

    /// <summary>Its dynamics.</summary>
    public GuardedDynamics<TState, TAction> Dynamics { get; }

    /// <summary>The user's honest policy, if any.</summary>
    public Policy<TState, TAction>? Honest { get; }

    /// <summary>The user's reference policy, if any.</summary>
    public Policy<TState, TAction>? Reference { get; }

    /// <summary>All that a natural adversary sees: the proxy, and no trace of the true reward.</summary>
    public DecisionProcess<TState, TAction> ProxyProcess { get; }

    /// <summary>What the search for an honest policy sees.</summary>
    public DecisionProcess<TState, TAction> TrueProcess { get; }

    /// <summary>What a search says that chose the actions; null where the actions are all there are.</summary>
    internal ChosenActions? Chosen => target.Chosen;

    /// <summary>What names steps, where an action says nothing of itself; null where it does.</summary>
    internal ITextSteps<TState, TAction>? Texts => target.Texts;

    /// <summary>True where the proxy names its terms.</summary>
    public bool HasTerms => target.Terms is not null;

    internal CallMonitor Monitor { get; }

    /// <summary>The method that the user wrote for the proxy; the adapter's for a black box.</summary>
    internal MethodInfo ProxyMethod =>
        target.Wraps?.Proxy ?? (target.Terms ?? (Delegate)target.Proxy).Method;

    /// <summary>The proxy reward of a step; finite.</summary>
    public double Proxy(in Transition<TState, TAction> step) => Dynamics.Reward(UserCall.Proxy, target.Proxy, step);

    /// <summary>The true reward of a step; finite.</summary>
    public double True(in Transition<TState, TAction> step) => Dynamics.Reward(UserCall.True, target.True, step);

    /// <summary>Tells a ledger what each named term of the proxy pays for a step.</summary>
    internal void Itemise(in Transition<TState, TAction> step, ITermLedger ledger)
    {
        if (target.Terms is not { } terms) throw new InvalidOperationException("The proxy names no terms.");
        Dynamics.Reward(UserCall.Proxy, paid =>
        {
            var sum = new RewardSum(ledger);
            terms(paid, ref sum);
            return sum.Total;
        }, step, isRepeatable: false);
    }

    /// <summary>The user's target with another proxy, without named terms.</summary>
    internal MarkovTarget<TState, TAction> Paying(Reward<TState, TAction> proxy) =>
        target with { Proxy = proxy, Terms = null };

    /// <summary>What the proxy pays for a step when a term is left out.</summary>
    internal Reward<TState, TAction> Without(string term)
    {
        if (target.Terms is not { } terms) throw new InvalidOperationException("The proxy names no terms.");
        return step =>
        {
            var others = new OtherTerms(term);
            var sum = new RewardSum(others);
            terms(step, ref sum);
            return others.Total;
        };
    }

    private sealed class OtherTerms(string without) : ITermLedger
    {
        public double Total { get; private set; }

        public void Record(string term, double amount, string file, int line)
        {
            if (term != without) Total += amount;
        }
    }
}
