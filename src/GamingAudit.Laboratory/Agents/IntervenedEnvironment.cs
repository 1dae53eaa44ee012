namespace GamingAudit.Laboratory.Agents;

/// <summary>An environment in whose starts at most one variable was set, each of them as often as none.</summary>
internal sealed class IntervenedEnvironment<TState, TAction>(
    IEnvironment<TState, TAction> inner, IReadOnlyList<Intervention<TState>> interventions)
    : IEnvironment<TState, TAction>
{
    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public TState Reset(Chance chance)
    {
        TState start = inner.Reset(chance);
        int drawn = chance.Below(interventions.Count + 1);
        return drawn == interventions.Count ? start : interventions[drawn].Set(start, chance);
    }

    public TState Step(TState state, TAction action, Chance chance) => inner.Step(state, action, chance);

    public bool IsTerminal(TState state) => inner.IsTerminal(state);

    public void Observe(TState state, Span<float> observation) => inner.Observe(state, observation);
}
