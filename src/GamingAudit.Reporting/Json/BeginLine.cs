using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

/// <summary>The first line of a log: what is audited, and how.</summary>
internal sealed record BeginLine(
    string Event, int Format, string ToolVersion, string Source, ulong Seed, BudgetDocument Budget,
    IReadOnlyList<string> Adversaries, string Kernels)
{
    public static BeginLine Of(AuditReport report) => new(
        "begin", ReportDocument.CurrentFormat, report.ToolVersion, report.Source, report.Seed,
        BudgetDocument.Of(report.Budget), report.Adversaries, report.Kernels);
}
