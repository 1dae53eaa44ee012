using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Plans.Merging;

/// <summary>What <c>merge</c> was asked to do; the options say it in words.</summary>
/// <param name="Plan">The plan's folder.</param>
/// <param name="Parts">The parts; none for those in the plan's folder.</param>
/// <param name="Run">Which run, from 1; null for all of them.</param>
/// <param name="AnyArithmetic">Whether parts may differ in their last digits.</param>
/// <param name="Witnesses">The folder of the witnesses; null for that of the plan.</param>
/// <param name="Gate">What makes it fail.</param>
/// <param name="Report">How the report is written.</param>
internal sealed record MergeSettings(
    string Plan, IReadOnlyList<string> Parts, int? Run, bool AnyArithmetic, string? Witnesses, Gate Gate,
    ReportSettings<AuditReport> Report);
