using System.Reflection;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>A target behind a guard: its dynamics, both rewards and the user's policies.</summary>
internal sealed class GuardedTarget<TState, TAction> where TState : notnull
{
    private readonly MarkovTarget<TState, TAction> target;
    private readonly RewardMemory<TState, TAction>? memory;

    /// <summary>The target with each call of its code watched.</summary>
    /// <param name="target">The target.</param>
    /// <param name="monitor">Told of every call.</param>
    /// <param name="remembers">Whether its rewards are asked once for each transition, where that can be told.</param>
    public GuardedTarget(MarkovTarget<TState, TAction> target, CallMonitor monitor, bool remembers = false)
    {
        this.target = target;
        Dynamics = new GuardedDynamics<TState, TAction>(target, monitor);
        if (remembers && RewardMemory<TState, TAction>.Applies(Dynamics))
            memory = new RewardMemory<TState, TAction>(Dynamics);
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

    /// <summary>True where its rewards are asked once for each transition.</summary>
    internal bool Remembers => memory is not null;

    /// <summary>The method that the user wrote for the proxy; the adapter's for a black box.</summary>
    internal MethodInfo ProxyMethod =>
        target.Wraps?.Proxy ?? (target.Terms ?? (Delegate)target.Proxy).Method;

    /// <summary>The proxy reward of a step; finite.</summary>
    public double Proxy(in Transition<TState, TAction> step) => Pay(UserCall.Proxy, target.Proxy, step);

    /// <summary>The true reward of a step; finite.</summary>
    public double True(in Transition<TState, TAction> step) => Pay(UserCall.True, target.True, step);

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

    /// <summary>The same, asked once for each transition where that can be told.</summary>
    internal GuardedTarget<TState, TAction> Remembering() => new(target, Monitor, remembers: true);

    /// <summary>The same, paid by the proxy without a term, and without named terms.</summary>
    internal GuardedTarget<TState, TAction> WithoutTerm(string term) =>
        new(target with { Proxy = Without(term) }, Monitor, Remembers);

    private double Pay(UserCall call, Reward<TState, TAction> reward, in Transition<TState, TAction> step) =>
        memory is null ? Dynamics.Reward(call, reward, step) : memory.Reward(call, reward, step);

    private Reward<TState, TAction> Without(string term)
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
