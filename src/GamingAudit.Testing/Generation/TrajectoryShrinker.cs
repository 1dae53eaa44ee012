using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses.Minimization;

namespace GamingAudit.Testing.Generation;

/// <summary>
/// Simpler trajectories: each is a draft that was played again, so whatever it shows is reachable. Shorter ones come
/// first, then those whose chance takes its likeliest course, then those with plainer actions.
/// </summary>
internal sealed class TrajectoryShrinker<TState, TAction>(TrajectoryPlayer<TState, TAction> player)
    where TState : notnull
{
    private readonly ActionSpace<TAction> space = player.Dynamics.Actions;

    public IEnumerable<Trajectory<TState, TAction>> Shrink(Trajectory<TState, TAction> trajectory)
    {
        (TAction Action, double[] Chance)[] steps =
            [.. trajectory.Steps.Select(step => (step.Transition.Action, (double[])[.. step.Chance]))];
        foreach (int length in Shorter(steps.Length))
            if (Perform(trajectory, steps[..length]) is { } prefix) yield return prefix;
        foreach ((int start, int end) in Spans.Halving(steps.Length))
            if (end - start < steps.Length
                && Perform(trajectory, [.. steps[..start], .. steps[end..]]) is { } without
                && without.Steps.Count < steps.Length)
                yield return without;
        if (trajectory.Surprises > 0)
            foreach ((int start, int end) in Spans.Halving(steps.Length))
                if (Perform(trajectory, Replace(steps, start, end, step => (step.Action, []))) is { } calm
                    && calm.Surprises < trajectory.Surprises)
                    yield return calm;
        for (int i = 0; i < steps.Length; i++)
            if (Plainer(steps[i].Action) is { } plainer
                && Perform(trajectory, Replace(steps, i, i + 1, step => (plainer.Action, step.Chance))) is { } plain
                && plain.Surprises <= trajectory.Surprises)
                yield return plain;
    }

    private static IEnumerable<int> Shorter(int length)
    {
        for (int drop = length - 1; drop >= 1; drop /= 2) yield return length - drop;
    }

    private static (TAction Action, double[] Chance)[] Replace(
        (TAction Action, double[] Chance)[] steps, int start, int end,
        Func<(TAction Action, double[] Chance), (TAction, double[])> change) =>
        [.. steps.Select((step, i) => i >= start && i < end ? change(step) : step)];

    // The first choice of a branch that has another; a number that is rounded, or zero where that is in bounds.
    private Changed? Plainer(TAction action)
    {
        (int[] branches, float[] values) = player.Encode(action);
        int branch = Array.FindIndex(branches, choice => choice > 0);
        if (branch >= 0)
        {
            branches[branch] = 0;
            return new Changed(space.Decode(branches, values));
        }
        for (int i = 0; i < values.Length; i++)
        {
            float rounded = values[i] == ShownNumber.Of(values[i]) ? 0 : ShownNumber.Of(values[i]);
            if (rounded == values[i] || rounded < space.Low[i] || rounded > space.High[i]) continue;
            values[i] = rounded;
            return new Changed(space.Decode(branches, values));
        }
        return null;
    }

    private Trajectory<TState, TAction>? Perform(
        Trajectory<TState, TAction> first, (TAction Action, double[] Chance)[] draft)
    {
        Start<TState>? from = first.ResetChance is null ? new Start<TState>(first.Start) : null;
        try
        {
            return player.Perform(from, first.ResetChance ?? [], draft);
        }
        catch (FaultException)
        {
            // What is being shrunk does not need the code that fails here.
            return null;
        }
    }

    private sealed record Changed(TAction Action);
}
