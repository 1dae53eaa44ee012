namespace GamingAudit.Laboratory.Mitigations;

/// <summary>An environment that is seen with noise; the number of its draw is part of the state.</summary>
internal sealed class NoisyEnvironment<TState, TAction>(
    TimedEnvironment<TState, TAction> inner, double[] deviations) : IEnvironment<Timed<TState>, TAction>
{
    private const int Draws = 1 << 30;

    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public Timed<TState> Reset(Chance chance) => inner.Reset(chance) with { Look = chance.Below(Draws) };

    public Timed<TState> Step(Timed<TState> state, TAction action, Chance chance) =>
        inner.Step(state, action, chance) with { Look = chance.Below(Draws) };

    public bool IsTerminal(Timed<TState> state) => inner.IsTerminal(state);

    public void Observe(Timed<TState> state, Span<float> observation)
    {
        inner.Observe(state, observation);
        var noise = new SamplingChance((ulong)state.Look);
        for (int i = 0; i < observation.Length; i++) observation[i] += (float)noise.Normal(0, deviations[i]);
    }
}
