using GamingAudit.Engine.Auditing;

namespace GamingAudit.Tool.Protocol;

/// <summary>A target whose audit is done, in a run that may not come to its end.</summary>
internal sealed record FinishedTarget(TargetPlace Place, AuditResult Result);
