namespace GamingAudit.Testing.Properties;

/// <summary>
/// A term is the difference of the potential that the user names, discounted as the target discounts.
/// </summary>
/// <param name="potential">A function from the target's states to numbers.</param>
/// <param name="term">The term; null for all that the proxy pays beyond the true reward.</param>
internal sealed class DifferenceOfPotential(object potential, string? term) : CaseCheck
{
    public override string Name => "potential-based";

    protected override string Holding => "Every step paid the discounted difference of the potential.";

    protected override string? Obstacle<TState, TAction>(PropertyContext<TState, TAction> context) =>
        TermsOf<TState, TAction>.Obstacle(context, term);

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context)
    {
        Func<TState, double> phi =
            Typing.Of<Func<TState, double>>(potential, context.Target.Name, nameof(potential));
        Func<Transition<TState, TAction>, double> amount = term is null
            ? step => context.Guarded.Proxy(step) - context.Guarded.True(step)
            : TermsOf<TState, TAction>.Amount(context, term);
        double gamma = context.Dynamics.Discount;
        return trajectory =>
        {
            foreach (Transition<TState, TAction> step in trajectory.Transitions)
            {
                double paid = amount(step), due = gamma * phi(step.After) - phi(step.Before);
                if (Math.Abs(paid - due) > 1e-6 * (1 + Math.Abs(due)))
                    return $"{Words.Step(context, step)}, pays {Words.Number(paid)}; the difference of the potential, "
                        + $"discounted by {Words.Number(gamma)}, is {Words.Number(due)}.";
            }
            return null;
        };
    }
}
