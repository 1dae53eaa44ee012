namespace GamingAudit.Laboratory.Agents;

/// <summary>Environments with the same actions and observations, of which each episode draws one.</summary>
/// <param name="members">The environments.</param>
/// <param name="weights">How often each is drawn, one a member.</param>
internal sealed class MixedEnvironment<TState, TAction>(
    IReadOnlyList<IEnvironment<TState, TAction>> members, double[] weights)
    : IEnvironment<Tagged<TState>, TAction> where TState : notnull
{
    public ActionSpace<TAction> Actions => members[0].Actions;

    public int ObservationSize => members[0].ObservationSize;

    public Tagged<TState> Reset(Chance chance)
    {
        int member = chance.Choose(weights);
        return new Tagged<TState>(members[member].Reset(chance), member);
    }

    public Tagged<TState> Step(Tagged<TState> state, TAction action, Chance chance) =>
        state with { State = members[state.Member].Step(state.State, action, chance) };

    public bool IsTerminal(Tagged<TState> state) => members[state.Member].IsTerminal(state.State);

    public void Observe(Tagged<TState> state, Span<float> observation) =>
        members[state.Member].Observe(state.State, observation);

    /// <summary>A target of it.</summary>
    /// <param name="like">Name, horizon, discount and mask.</param>
    /// <param name="rewards">What each member pays.</param>
    public MarkovTarget<Tagged<TState>, TAction> Target(
        MarkovTarget<TState, TAction> like, IReadOnlyList<Reward<TState, TAction>> rewards)
    {
        double Pay(Transition<Tagged<TState>, TAction> step) => rewards[step.Before.Member](
            new Transition<TState, TAction>(step.Before.State, step.Action, step.After.State));
        return AuditTarget.Create(like.Name, this, Pay, Pay, like.Horizon, like.Discount) with
        {
            Mask = like.Mask is { } mask ? (state, legal) => mask(state.State, legal) : null,
        };
    }
}
