namespace GamingAudit.Testing.Properties;

/// <summary>
/// In other units of the state, a transition pays the same times the factor of the reward's own unit.
/// </summary>
/// <param name="convert">A function from the target's states to states in other units.</param>
/// <param name="factor">What the reward is multiplied by in those units.</param>
/// <param name="term">The term that is meant; null for the whole proxy.</param>
internal sealed class TranslatesUnits(object convert, double factor, string? term) : CaseCheck
{
    public override string Name => "translates units";

    protected override string Holding => $"In the other units every reward was {Words.Number(factor)} times as much.";

    protected override string? Obstacle<TState, TAction>(PropertyContext<TState, TAction> context) =>
        TermsOf<TState, TAction>.Obstacle(context, term);

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context)
    {
        Func<TState, TState> converted =
            Typing.Of<Func<TState, TState>>(convert, context.Target.Name, nameof(convert));
        Func<Transition<TState, TAction>, double> pay = TermsOf<TState, TAction>.Amount(context, term);
        return trajectory =>
        {
            foreach (Transition<TState, TAction> step in trajectory.Transitions)
            {
                var other = new Transition<TState, TAction>(converted(step.Before), step.Action, converted(step.After));
                double here = pay(step), there = pay(other), expected = factor * here;
                if (Math.Abs(there - expected) > 1e-6 * (1 + Math.Abs(expected)))
                    return $"{Words.Step(context, step)}, pays {Words.Number(here)}; in the other units it pays "
                        + $"{Words.Number(there)} where {Words.Number(expected)} is due. A number in the reward has "
                        + "a unit that nobody converts.";
            }
            return null;
        };
    }
}
