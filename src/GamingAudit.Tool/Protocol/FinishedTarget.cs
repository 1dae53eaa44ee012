using GamingAudit.Engine.Auditing;

namespace GamingAudit.Tool.Protocol;

/// <summary>A target whose audit is done, kept for a later run.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Day">The day of the audit.</param>
/// <param name="Exploits">The exploits that the audit knew or found, by their keys.</param>
/// <param name="Result">What it found.</param>
internal sealed record FinishedTarget(
    string Target, DateOnly Day, IReadOnlyList<string> Exploits, AuditResult Result);
