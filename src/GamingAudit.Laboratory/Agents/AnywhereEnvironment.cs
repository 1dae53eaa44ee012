namespace GamingAudit.Laboratory.Agents;

/// <summary>
/// An environment of which every other episode begins anywhere that training can reach: exploring starts (Sutton and
/// Barto 2018, 5.3). It shows nothing that training could not show.
/// </summary>
internal sealed class AnywhereEnvironment<TState, TAction>(
    IEnvironment<TState, TAction> inner, Func<Chance, TState> anyState) : IEnvironment<TState, TAction>
{
    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public TState Reset(Chance chance) => chance.Bernoulli(0.5) ? anyState(chance) : inner.Reset(chance);

    public TState Step(TState state, TAction action, Chance chance) => inner.Step(state, action, chance);

    public bool IsTerminal(TState state) => inner.IsTerminal(state);

    public void Observe(TState state, Span<float> observation) => inner.Observe(state, observation);
}
