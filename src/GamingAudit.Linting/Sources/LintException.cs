namespace GamingAudit.Linting.Sources;

/// <summary>What was asked for cannot be linted; the message is one sentence that says why and what to do.</summary>
internal sealed class LintException(string message, Exception? inner = null) : Exception(message, inner);
