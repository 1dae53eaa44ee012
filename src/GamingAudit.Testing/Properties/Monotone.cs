using GamingAudit.Engine.Exact;
using GamingAudit.Testing.Generation;

namespace GamingAudit.Testing.Properties;

/// <summary>Of two outcomes of the same state, the one that gets further is not paid less.</summary>
/// <param name="progress">A function from the target's states to numbers.</param>
internal sealed class Monotone(object progress) : CaseCheck
{
    private const int MostActions = 8;

    public override string Name => "monotone in progress";

    protected override string Holding => "Of two actions in one state, the one that got further was never paid less.";

    protected override string? Obstacle<TState, TAction>(PropertyContext<TState, TAction> context) =>
        context.Dynamics.StatesAreValues
            ? null
            : "The target is a black box: two actions cannot be tried from the same state.";

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context)
    {
        Func<TState, double> measure =
            Typing.Of<Func<TState, double>>(progress, context.Target.Name, nameof(progress));
        TAction[]? all = context.Dynamics.Actions.Count is <= MostActions
            ? new ActionList<TAction>(context.Dynamics.Actions).Items
            : null;
        return trajectory =>
        {
            TrajectoryStep<TState, TAction>[] steps = [.. trajectory.Steps];
            for (int i = 0; i < steps.Length; i++)
            {
                // Where there are too many actions, those of the other steps stand for them.
                IEnumerable<TAction> others = all ?? steps.Take(MostActions).Select(step => step.Transition.Action);
                if (Compare(context, measure, steps[i], others) is { } reversal) return reversal;
            }
            return null;
        };
    }

    private static string? Compare<TState, TAction>(
        PropertyContext<TState, TAction> context, Func<TState, double> measure,
        TrajectoryStep<TState, TAction> taken, IEnumerable<TAction> others) where TState : notnull
    {
        Transition<TState, TAction> one = taken.Transition;
        double reached = measure(one.After), paid = context.Guarded.Proxy(one);
        var start = new Start<TState>(one.Before);
        foreach (TAction action in others)
        {
            TAction legal = context.Player.Legal(one.Before, action);
            if (context.Player.Perform(start, [], [(legal, [.. taken.Chance])]) is not { } tried) continue;
            Transition<TState, TAction> other = tried.Steps[0].Transition;
            double reachedByOther = measure(other.After), paidToOther = context.Guarded.Proxy(other);
            double slack = 1e-9 * (1 + Math.Abs(paid));
            if (reached > reachedByOther && paid < paidToOther - slack)
                return Reversal(one, reached, paid, other, reachedByOther, paidToOther);
            if (reachedByOther > reached && paidToOther < paid - slack)
                return Reversal(other, reachedByOther, paidToOther, one, reached, paid);
        }
        return null;

        string Reversal(
            Transition<TState, TAction> further, double most, double less,
            Transition<TState, TAction> shorter, double least, double more) =>
            $"In {further.Before}, {Words.Action(context, further)} gets to {Words.Number(most)} and is paid "
            + $"{Words.Number(less)}; {Words.Action(context, shorter)} gets to {Words.Number(least)} only and is paid "
            + $"{Words.Number(more)}.";
    }
}
