using GamingAudit.Testing.Generation;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// What the agent can write into a part of the state does not, by itself, change what a transition pays.
/// </summary>
/// <param name="read">A function from the target's states to the part.</param>
/// <param name="write">A function from a state and a value of the part to the state with that value.</param>
internal sealed class NotWrittenByAgent<TPart>(object read, object write) : PropertyCheck
{
    private const int MostValues = 16;

    public override string Name => "not written by the agent";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        Func<TState, TPart> part = Typing.Of<Func<TState, TPart>>(read, context.Target.Name, nameof(read));
        Func<TState, TPart, TState> with =
            Typing.Of<Func<TState, TPart, TState>>(write, context.Target.Name, nameof(write));
        (TPart[] values, string? how) = Written(context, part);
        return new RewardIgnores<TState, TPart>(Name, part, with, values, how).Examine(context);
    }

    // The values that turn up, and a step that shows the agent writing one: another action would have left it.
    private static (TPart[] Values, string? How) Written<TState, TAction>(
        PropertyContext<TState, TAction> context, Func<TState, TPart> part) where TState : notnull
    {
        var values = new HashSet<TPart>();
        string? how = null;
        foreach (Trajectory<TState, TAction> episode in context.Source.Episodes(context.Options.Seed, 32))
        {
            values.Add(part(episode.Start));
            foreach (Transition<TState, TAction> step in episode.Transitions)
            {
                if (values.Count < MostValues) values.Add(part(step.After));
                if (how is null && !Same(part(step.Before), part(step.After)))
                    how = $"The agent writes it by {Words.Action(context, step)} in {step.Before}: "
                        + $"from {part(step.Before)} to {part(step.After)}.";
            }
        }
        return ([.. values], how);
    }

    private static bool Same(TPart one, TPart other) => EqualityComparer<TPart>.Default.Equals(one, other);

    /// <summary>The search for a transition that pays otherwise with another value of the part.</summary>
    private sealed class RewardIgnores<TOwner, TValue>(
        string name, Func<TOwner, TValue> read, Func<TOwner, TValue, TOwner> write, TValue[] values, string? how)
        : CaseCheck
    {
        public override string Name => name;

        protected override string Holding =>
            "No reward changed with the value of that part of the state alone."
            + (how is null ? " (It was never seen to change.)" : "");

        protected override string? Obstacle<TState, TAction>(PropertyContext<TState, TAction> context) =>
            values.Length > 1 ? null : "That part of the state was never seen to have another value.";

        protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
            PropertyContext<TState, TAction> context)
        {
            var part = (Func<TState, TValue>)(object)read;
            var with = (Func<TState, TValue, TState>)(object)write;
            return trajectory =>
            {
                foreach (Transition<TState, TAction> step in trajectory.Transitions)
                    foreach (TValue value in values)
                    {
                        double own = Pay(part(step.Before)), other = Pay(value);
                        if (Math.Abs(own - other) <= 1e-9 * (1 + Math.Abs(own))) continue;
                        return $"{Words.Step(context, step)}, pays {Words.Number(own)} where that part of the state is "
                            + $"{part(step.Before)}, and {Words.Number(other)} where it is {value}.\n"
                            + (how ?? "It was not seen to be written by an action, only to differ.");

                        double Pay(TValue written) => context.Guarded.Proxy(new Transition<TState, TAction>(
                            with(step.Before, written), step.Action, with(step.After, written)));
                    }
                return null;
            };
        }
    }
}
