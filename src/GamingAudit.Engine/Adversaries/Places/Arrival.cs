namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>A state that was met, and the step that led to it.</summary>
/// <param name="State">The state.</param>
/// <param name="IsStart">True where no step led to it; the others are of no meaning then.</param>
/// <param name="Before">The state that the step began in.</param>
/// <param name="Action">What was done there.</param>
internal readonly record struct Arrival<TState, TAction>(
    TState State, bool IsStart, TState Before, TAction Action);
