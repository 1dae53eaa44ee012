using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// Over the horizon no term can earn more than the goal does, and getting the goal does not cost more than it pays.
/// </summary>
/// <param name="goal">
/// The name of a term, or a reward of the target's types; the rest of the proxy is then one term.
/// </param>
internal sealed class TermsInScale(object goal) : PropertyCheck
{
    public override string Name => "terms in scale";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        if (goal is string name && TermsOf<TState, TAction>.Obstacle(context, name) is { } obstacle)
            return PropertyFinding.DoesNotApply(obstacle);
        Func<Transition<TState, TAction>, double> aim = goal is string term
            ? TermsOf<TState, TAction>.Amount(context, term)
            : Typing.Of<Reward<TState, TAction>>(goal, context.Target.Name, nameof(goal)).Invoke;
        (string Name, Func<Transition<TState, TAction>, double> Amount)[] others = goal is string named
            ? [.. TermsOf<TState, TAction>.Names(context).Where(other => other != named)
                .Select(other => ($"The term \"{other}\"", TermsOf<TState, TAction>.Amount(context, other)))]
            : [("What the proxy pays beyond the goal", step => context.Guarded.Proxy(step) - aim(step))];
        if (others.Length == 0) return PropertyFinding.DoesNotApply("The goal is the only term.");
        foreach ((string other, Func<Transition<TState, TAction>, double> amount) in others)
        {
            Sizes<TState, TAction> sizes =
                context.Graph is null ? Seen(context, aim, amount) : Solved(context, aim, amount);
            if (sizes.Goal <= 0)
                return PropertyFinding.DoesNotApply("No behaviour was found that the goal pays.");
            string? message = sizes.Most > sizes.Goal * (1 + 1e-9)
                ? $"{other} can earn {Words.Number(sizes.Most)} over an episode, and the goal "
                    + $"{Words.Number(sizes.Goal)} at most: "
                    + "it drowns the goal."
                : -sizes.AtGoal > sizes.Goal * (1 + 1e-9)
                    ? $"{other} costs {Words.Number(-sizes.AtGoal)} on the way to the goal, which pays "
                        + $"{Words.Number(sizes.Goal)}: the goal is not worth its price."
                    : null;
            if (message is not null)
                return new PropertyFinding(PropertyOutcome.Fails, message)
                {
                    IsExact = sizes.Shown is null,
                    Cases = sizes.Shown is null ? 0 : context.Options.Cases,
                    CounterExample = sizes.Shown is { } shown ? context.Shown(shown) : null,
                };
        }
        return new PropertyFinding(PropertyOutcome.Holds, "No other term earns or costs as much as the goal pays.")
        {
            IsExact = context.Graph is not null,
            Cases = context.Graph is null ? context.Options.Cases : 0,
        };
    }

    // The goal as the proxy and the term as the true reward: one solution has both optima, ties broken for the other.
    private static Sizes<TState, TAction> Solved<TState, TAction>(
        PropertyContext<TState, TAction> context, Func<Transition<TState, TAction>, double> aim,
        Func<Transition<TState, TAction>, double> amount) where TState : notnull
    {
        var target = new MarkovTarget<TState, TAction>(
            context.Target.Name, context.Target.Environment, step => aim(step), step => amount(step),
            context.Target.Horizon, context.Target.Discount)
        { Mask = context.Target.Mask };
        ExactResult<TState, TAction> result = ExactSolver.Solve(
            new GuardedTarget<TState, TAction>(target, new CallMonitor()),
            new ExactOptions { Threads = 1, FrontierStateCap = 0 });
        return result is ExactSolution<TState, TAction> { Figures: var figures }
            ? new(figures.ProxyBest.Proxy, figures.Honest.True, figures.ProxyBest.True, null)
            : Seen(context, aim, amount);
    }

    private static Sizes<TState, TAction> Seen<TState, TAction>(
        PropertyContext<TState, TAction> context, Func<Transition<TState, TAction>, double> aim,
        Func<Transition<TState, TAction>, double> amount) where TState : notnull
    {
        IEnumerable<Trajectory<TState, TAction>> known = context.Guarded.Honest is { } honest
            ? Enumerable.Range(0, 16)
                .Select(i => context.Player.Record(honest, context.Options.Seed, (ulong)i, context.Dynamics.Horizon))
                .OfType<Trajectory<TState, TAction>>()
            : [];
        (double Goal, double Term, Trajectory<TState, TAction> Episode)[] seen =
            [.. context.Source.Episodes(context.Options.Seed, context.Options.Cases)
                .Concat(known)
                .Select(episode => (Sum(episode, aim), Sum(episode, amount), episode))];
        if (seen.Length == 0) return new(0, 0, 0, null);
        (double goal, double atGoal, Trajectory<TState, TAction> reaching) = seen.MaxBy(s => s.Goal);
        (_, double most, Trajectory<TState, TAction> drowning) = seen.MaxBy(s => s.Term);
        return new(goal, most, atGoal, most > goal ? drowning : reaching);

        double Sum(Trajectory<TState, TAction> episode, Func<Transition<TState, TAction>, double> pay)
        {
            double sum = 0, weight = 1;
            foreach (Transition<TState, TAction> step in episode.Transitions)
            {
                sum += weight * pay(step);
                weight *= context.Dynamics.Discount;
            }
            return sum;
        }
    }

    /// <param name="Goal">The most that the goal pays over an episode.</param>
    /// <param name="Most">The most that the term pays over an episode.</param>
    /// <param name="AtGoal">What the term pays where the goal pays most.</param>
    /// <param name="Shown">An episode that shows it; null where the sizes are exact.</param>
    private sealed record Sizes<TState, TAction>(
        double Goal, double Most, double AtGoal, Trajectory<TState, TAction>? Shown) where TState : notnull;
}
