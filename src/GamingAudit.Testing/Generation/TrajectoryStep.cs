namespace GamingAudit.Testing;

/// <summary>One step of a trajectory.</summary>
/// <param name="Transition">The state, the action and the state that followed.</param>
/// <param name="Chance">What chance answered: the index of a discrete draw, the value of a continuous one.</param>
public sealed record TrajectoryStep<TState, TAction>(
    Transition<TState, TAction> Transition, IReadOnlyList<double> Chance);
