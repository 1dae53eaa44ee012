namespace GamingAudit;

/// <summary>An environment whose episodes start elsewhere.</summary>
internal sealed class StartingEnvironment<TState, TAction>(
    IEnvironment<TState, TAction> inner, Func<Chance, TState> start) : IEnvironment<TState, TAction>
{
    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public TState Reset(Chance chance) => start(chance);

    public TState Step(TState state, TAction action, Chance chance) => inner.Step(state, action, chance);

    public bool IsTerminal(TState state) => inner.IsTerminal(state);

    public void Observe(TState state, Span<float> observation) => inner.Observe(state, observation);
}
