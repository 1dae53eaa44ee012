namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// A family of shifts, of which each episode draws a member: it begins where it should or anywhere, and now and then
/// another action than the chosen one is taken, more or less often.
/// </summary>
internal sealed class ShiftedEnvironment<TState, TAction>(
    TimedEnvironment<TState, TAction> inner, MitigationSetting<TState, TAction> setting)
    : IEnvironment<Timed<TState>, TAction> where TState : notnull
{
    // Untuned: the target itself, and two that are less reliable.
    private static readonly double[] Slips = [0, 0.1, 0.3];
    private const double Elsewhere = 0.5;

    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    public Timed<TState> Reset(Chance chance)
    {
        Timed<TState> start = inner.Reset(chance);
        if (chance.Bernoulli(Elsewhere)) start = start with { State = setting.AnyState(chance) };
        return start with { Slip = Slips[chance.Below(Slips.Length)] };
    }

    public Timed<TState> Step(Timed<TState> state, TAction action, Chance chance)
    {
        TAction taken = chance.Bernoulli(state.Slip) ? setting.AnyAction(state.State, action, chance) : action;
        return inner.Step(state, taken, chance) with { Slip = state.Slip };
    }

    public bool IsTerminal(Timed<TState> state) => inner.IsTerminal(state);

    public void Observe(Timed<TState> state, Span<float> observation) => inner.Observe(state, observation);
}
