namespace GamingAudit.Testing.Properties;

/// <summary>A change that should not matter, or a symmetry, leaves what a transition pays as it is.</summary>
/// <param name="change">
/// A function from transitions to transitions of the target's types, or from states to states, applied to both.
/// </param>
internal sealed class InvariantUnder(object change) : CaseCheck
{
    public override string Name => "invariant";

    protected override string Holding => "The change made no difference to any reward.";

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context)
    {
        Func<Transition<TState, TAction>, Transition<TState, TAction>> changed = change is Func<TState, TState> onState
            ? step => new(onState(step.Before), step.Action, onState(step.After))
            : Typing.Of<Func<Transition<TState, TAction>, Transition<TState, TAction>>>(
                change, context.Target.Name, nameof(change));
        return trajectory =>
        {
            foreach (Transition<TState, TAction> step in trajectory.Transitions)
            {
                Transition<TState, TAction> other = changed(step);
                double before = context.Guarded.Proxy(step), after = context.Guarded.Proxy(other);
                if (Math.Abs(before - after) > 1e-9 * (1 + Math.Abs(before)))
                    return $"A step pays {Words.Number(before)}, and {Words.Number(after)} after a change that "
                        + $"should not matter: {Words.Step(context, step)}, against {Words.Step(context, other)}.";
            }
            return null;
        };
    }
}
