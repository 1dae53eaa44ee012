namespace GamingAudit.Laboratory.Agents;

/// <summary>A state of one of several environments, of which an episode plays one.</summary>
/// <param name="State">The state.</param>
/// <param name="Member">Which of them.</param>
internal readonly record struct Tagged<TState>(TState State, int Member) where TState : notnull;
