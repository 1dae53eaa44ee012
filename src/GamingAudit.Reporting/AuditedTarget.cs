using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting;

/// <summary>The result for one target, with where its witness went.</summary>
/// <param name="Result">What the audit found.</param>
/// <param name="WitnessPath">The file that holds the witness; null where none could be written.</param>
/// <param name="ReplayCommand">The command that replays it; null where there is no file.</param>
public sealed record AuditedTarget(AuditResult Result, string? WitnessPath = null, string? ReplayCommand = null)
{
    /// <summary>How much the result matters.</summary>
    public Severity Severity => Result switch
    {
        { Fault: not null } => Severity.Error,
        { Verdict: Verdict.Gamed or Verdict.Tied } => Severity.Warning,
        _ => IsInconclusive ? Severity.Note : Severity.None,
    };

    /// <summary>True where the audit left its question open. A Sound within the budget is an answer.</summary>
    public bool IsInconclusive => Result.Verdict == Verdict.NotMeasurable || Result.TimeCapped;
}
