namespace GamingAudit.Testing.Generation;

/// <summary>A state that the user supplied for a trajectory to begin in.</summary>
internal sealed record Start<TState>(TState State);
