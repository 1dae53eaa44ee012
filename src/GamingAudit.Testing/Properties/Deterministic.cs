namespace GamingAudit.Testing.Properties;

/// <summary>The same transition pays the same, whenever and in whatever order it is asked about.</summary>
internal sealed class Deterministic : CaseCheck
{
    public override string Name => "deterministic";

    protected override string Holding => "Every transition paid the same when it was asked about again.";

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context) => trajectory =>
    {
        Transition<TState, TAction>[] steps = [.. trajectory.Transitions];
        double[] first = [.. steps.Select(step => context.Guarded.Proxy(step))];
        double[] firstTrue = [.. steps.Select(step => context.Guarded.True(step))];
        // Backwards: a reward that counts its calls or remembers the last one answers otherwise.
        for (int i = steps.Length - 1; i >= 0; i--)
        {
            double again = context.Guarded.Proxy(steps[i]);
            if (again != first[i]) return Changed("proxy", steps[i], first[i], again);
            again = context.Guarded.True(steps[i]);
            if (again != firstTrue[i]) return Changed("true", steps[i], firstTrue[i], again);
        }
        Trajectory<TState, TAction> played;
        try
        {
            played = context.Player.Replay(trajectory);
        }
        catch (ReplayException e)
        {
            return $"The dynamics do not repeat: {e.Message}";
        }
        if (!context.Dynamics.StatesAreValues) return null;
        foreach ((Transition<TState, TAction> then, Transition<TState, TAction> now) in steps.Zip(played.Transitions))
            if (!then.Equals(now))
                return $"The dynamics do not repeat: from {then.Before}, {Words.Action(context, then)} led to "
                    + $"{then.After} and then, with the same chance, to {now.After}.";
        return null;

        string Changed(string reward, Transition<TState, TAction> step, double before, double after) =>
            $"The {reward} reward of one transition was {Words.Number(before)} and then {Words.Number(after)}: "
            + $"{Words.Step(context, step)}.\nA reward is a function of the transition alone; what it remembers, "
            + "counts or reads from a clock belongs in the state.";
    };
}
