namespace GamingAudit.Laboratory.Mitigations;

/// <summary>An environment whose states carry the time; what is seen of them is what was.</summary>
internal sealed class TimedEnvironment<TState, TAction>(IEnvironment<TState, TAction> inner, int horizon)
    : IEnvironment<Timed<TState>, TAction>
{
    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public Timed<TState> Reset(Chance chance) => new(inner.Reset(chance), horizon);

    public Timed<TState> Step(Timed<TState> state, TAction action, Chance chance) =>
        new(inner.Step(state.State, action, chance), state.StepsLeft - 1);

    public bool IsTerminal(Timed<TState> state) => inner.IsTerminal(state.State);

    public void Observe(Timed<TState> state, Span<float> observation) => inner.Observe(state.State, observation);
}
