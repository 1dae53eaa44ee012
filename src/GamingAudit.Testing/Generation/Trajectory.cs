using GamingAudit.Reporting.Actions;

namespace GamingAudit.Testing;

/// <summary>
/// The beginning of an episode that was really played: every state in it is reachable, and its chance is recorded, so
/// that it replays without a seed.
/// </summary>
public sealed class Trajectory<TState, TAction> where TState : notnull
{
    internal Trajectory(
        TState start, IReadOnlyList<double>? resetChance, IReadOnlyList<TrajectoryStep<TState, TAction>> steps,
        int surprises, IReadOnlyList<string> actions)
    {
        Start = start;
        ResetChance = resetChance;
        Steps = steps;
        Surprises = surprises;
        Actions = actions;
    }

    /// <summary>The state in which it begins.</summary>
    public TState Start { get; }

    /// <summary>What chance answered to the reset; null where the start is a state that the user supplied.</summary>
    public IReadOnlyList<double>? ResetChance { get; }

    /// <summary>The steps, at least one, at most as many as the target's horizon.</summary>
    public IReadOnlyList<TrajectoryStep<TState, TAction>> Steps { get; }

    /// <summary>The actions as text.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>The transitions, in order.</summary>
    public IEnumerable<Transition<TState, TAction>> Transitions => Steps.Select(step => step.Transition);

    /// <summary>Answers of chance that were not the likeliest.</summary>
    internal int Surprises { get; }

    /// <summary>The trajectory as a sentence.</summary>
    public override string ToString() => $"from {Start}: {ActionSentence.Of(Actions)}";
}
