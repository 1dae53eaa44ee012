namespace GamingAudit;

/// <summary>An environment lacks a member that it has to have; the message says which.</summary>
internal sealed class ShapeException(string message) : Exception(message);
