using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Where an episode stands. Everyone who plays begins and goes on by it, so that all agree on when an episode is over:
/// in a terminal state, which its start may be already, and at the horizon. Nobody acts there. Where states are values,
/// a copy of it goes its own way.
/// </summary>
/// <param name="dynamics">What is played.</param>
internal struct EpisodeCursor<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
{
    private double next;

    public TState State { get; private set; } = default!;

    /// <summary>Steps taken, those before the state that it began in included.</summary>
    public int Steps { get; private set; }

    public readonly int StepsLeft => dynamics.Horizon - Steps;

    /// <summary>What the reward of the last step counts: the discount of the steps since it began.</summary>
    public double Weight { get; private set; }

    /// <summary>True where no step follows; before the episode begins as well.</summary>
    public bool IsOver { get; private set; } = true;

    /// <summary>Begins in a state that the dynamics draw.</summary>
    public void Reset(Chance chance) => Begin(dynamics.Reset(chance));

    /// <summary>Begins in a state that is known, so many steps after a reset.</summary>
    public void Begin(TState state, int steps = 0)
    {
        (State, Steps, next) = (state, steps, 1);
        IsOver = steps >= dynamics.Horizon || dynamics.IsTerminal(state);
    }

    /// <summary>Takes a step.</summary>
    /// <exception cref="InvalidOperationException">The episode is over.</exception>
    public Transition<TState, TAction> Step(TAction action, Chance chance)
    {
        if (IsOver) throw new InvalidOperationException("The episode is over.");
        var step = new Transition<TState, TAction>(State, action, dynamics.Step(State, action, chance));
        State = step.After;
        Steps++;
        Weight = next;
        next *= dynamics.Discount;
        IsOver = Steps >= dynamics.Horizon || dynamics.IsTerminal(State);
        return step;
    }
}
