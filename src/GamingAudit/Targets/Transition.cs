namespace GamingAudit;

/// <summary>
/// One step of an environment. There is no clock in it: a reward that depends on time reads it from the state.
/// </summary>
/// <param name="Before">The state in which the agent acted.</param>
/// <param name="Action">What it did.</param>
/// <param name="After">The state that followed.</param>
public readonly record struct Transition<TState, TAction>(TState Before, TAction Action, TState After);
