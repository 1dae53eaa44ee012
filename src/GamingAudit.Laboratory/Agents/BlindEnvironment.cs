namespace GamingAudit.Laboratory.Agents;

/// <summary>An environment of which some numbers cannot be seen.</summary>
/// <param name="inner">The environment.</param>
/// <param name="hidden">True for a number that is shown as 0.</param>
internal sealed class BlindEnvironment<TState, TAction>(IEnvironment<TState, TAction> inner, bool[] hidden)
    : IEnvironment<TState, TAction>
{
    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public TState Reset(Chance chance) => inner.Reset(chance);

    public TState Step(TState state, TAction action, Chance chance) => inner.Step(state, action, chance);

    public bool IsTerminal(TState state) => inner.IsTerminal(state);

    public void Observe(TState state, Span<float> observation)
    {
        inner.Observe(state, observation);
        for (int i = 0; i < hidden.Length; i++)
            if (hidden[i]) observation[i] = 0;
    }

    /// <summary>As blind in another environment.</summary>
    public BlindEnvironment<TState, TAction> Over(IEnvironment<TState, TAction> other) => new(other, hidden);
}
