namespace GamingAudit;

/// <summary>A recorded trajectory does not fit today's dynamics.</summary>
public sealed class ReplayException(string message) : InvalidOperationException(message);
