using GamingAudit.Engine.Auditing;

namespace GamingAudit.Tool.Supervision.Keeping;

/// <summary>A result of an earlier run.</summary>
/// <param name="Result">What it found.</param>
/// <param name="Day">The day of that audit; null where it is of a run that did not come to its end.</param>
internal sealed record TakenResult(AuditResult Result, DateOnly? Day);
