using System.Text.Json.Serialization;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

/// <summary>The last line of a log: what it amounts to.</summary>
internal sealed record EndLine(
    string Event, IReadOnlyList<string> NotAudited, bool Interrupted, IReadOnlyList<string> Errors,
    IReadOnlyList<string> Warnings, int ExitCode, string Reason, double Seconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool TimeIsUp = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? LeftOut = null)
{
    public static EndLine Of(AuditReport report)
    {
        Conclusion conclusion = AuditConclusion.Of(report);
        return new EndLine(
            "end", report.NotAudited, report.Interrupted, report.Errors, report.Warnings, (int)conclusion.ExitCode,
            conclusion.Reason, Math.Round(report.Seconds, 4), report.TimeIsUp,
            report.LeftOut.Count > 0 ? report.LeftOut : null);
    }
}
