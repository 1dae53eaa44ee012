namespace GamingAudit.Reporting.Witnesses;

/// <summary>A file is not a witness that this build can read; the message is one sentence for a person.</summary>
public sealed class WitnessFormatException(string message, Exception? inner = null) : Exception(message, inner);
