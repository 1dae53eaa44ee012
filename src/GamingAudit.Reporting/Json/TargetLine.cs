namespace GamingAudit.Reporting.Json;

/// <summary>A line of a log for a target that is done.</summary>
internal sealed record TargetLine(string Event, double Seconds, TargetDocument Target);
