namespace GamingAudit.Testing.Generation;

/// <summary>There is no step of a target to look at.</summary>
internal sealed class NoTrajectoryException(string message) : InvalidOperationException(message);
