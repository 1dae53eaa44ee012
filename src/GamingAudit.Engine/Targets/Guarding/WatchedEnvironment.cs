namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>An environment each of whose calls is announced, whoever makes it.</summary>
internal sealed class WatchedEnvironment<TState, TAction>(
    IEnvironment<TState, TAction> inner, WatchedCalls<TState, TAction> calls) : IEnvironment<TState, TAction>
{
    private readonly IEnvironment<TState, TAction> inner = inner;

    public ActionSpace<TAction> Actions => calls.Slot.Ask(UserCall.Create, () => inner.Actions);

    public int ObservationSize => calls.Slot.Ask(UserCall.Create, () => inner.ObservationSize);

    /// <summary>What is watched, or else the environment itself.</summary>
    public static IEnvironment<TState, TAction> Inner(IEnvironment<TState, TAction> environment) =>
        environment is WatchedEnvironment<TState, TAction> watched ? watched.inner : environment;

    public TState Reset(Chance chance) => calls.Slot.Reset(inner, chance);

    public TState Step(TState state, TAction action, Chance chance) => calls.Slot.Step(inner, state, action, chance);

    public bool IsTerminal(TState state) => calls.Slot.IsTerminal(inner, state);

    public void Observe(TState state, Span<float> observation) => calls.Slot.Observe(inner, state, observation);
}
