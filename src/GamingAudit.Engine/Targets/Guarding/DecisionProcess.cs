namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// Dynamics with one reward: all that an adversary is given. Which of a target's rewards it is, the adversary cannot
/// tell, and it cannot reach the other one.
/// </summary>
public sealed class DecisionProcess<TState, TAction> where TState : notnull
{
    private readonly Func<Transition<TState, TAction>, double> reward;

    internal DecisionProcess(
        GuardedDynamics<TState, TAction> dynamics, Func<Transition<TState, TAction>, double> reward)
    {
        Dynamics = dynamics;
        this.reward = reward;
    }

    /// <summary>What is played, each call of the target's code watched.</summary>
    public GuardedDynamics<TState, TAction> Dynamics { get; }

    /// <summary>Where a learner may start beside what a reset draws; null where nobody tells.</summary>
    internal StartPool<TState>? Starts { get; private init; }

    /// <summary>The best policies that those who play it know of; null where nobody tells.</summary>
    internal List<Policy<TState, TAction>>? Known { get; private init; }

    /// <summary>What the step pays; finite.</summary>
    public double Reward(in Transition<TState, TAction> step) => reward(step);

    /// <summary>The same process, on which those who play tell one another what they reached.</summary>
    internal DecisionProcess<TState, TAction> Shared() =>
        new(Dynamics, reward) { Starts = new StartPool<TState>(), Known = [] };
}
