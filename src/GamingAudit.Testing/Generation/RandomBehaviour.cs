using GamingAudit.Engine.Policies;

namespace GamingAudit.Testing.Generation;

/// <summary>
/// Ways to act at random that go to different places: a fresh action at every step stays near the start, one that is
/// kept for a while gets far, and a short block played again and again finds loops.
/// </summary>
internal sealed class RandomBehaviour<TState, TAction>(TrajectoryPlayer<TState, TAction> player) where TState : notnull
{
    private const int LongestBlock = 4;
    private readonly Policy<TState, TAction> uniform = new RandomActions<TState, TAction>(player.Dynamics).Policy;

    /// <summary>A policy for one episode; it has a memory, so each episode needs its own.</summary>
    public Policy<TState, TAction> Draw(Chance chance) => chance.Below(5) switch
    {
        0 or 1 => uniform,
        2 => Sticky(0.75),
        3 => Sticky(0.96),
        _ => Block(1 + chance.Below(LongestBlock)),
    };

    /// <summary>A length: half of the time short, half of the time anything up to a cap.</summary>
    public static int Length(int horizon, Chance chance)
    {
        const int shortest = 32, cap = 256;
        return 1 + chance.Below(Math.Min(horizon, chance.Bernoulli(0.5) ? shortest : cap));
    }

    private Policy<TState, TAction> Sticky(double keep)
    {
        (bool Has, TAction? Action) last = default;
        return (state, left, chance) =>
        {
            TAction action = last.Has && chance.Bernoulli(keep)
                ? player.Legal(state, last.Action!)
                : uniform(state, left, chance);
            last = (true, action);
            return action;
        };
    }

    private Policy<TState, TAction> Block(int length)
    {
        var block = new List<TAction>();
        int at = 0;
        return (state, left, chance) =>
        {
            if (block.Count < length) block.Add(uniform(state, left, chance));
            return player.Legal(state, block[at++ % length]);
        };
    }
}
