using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Findings;
using GamingAudit.Reporting.Json;
using GamingAudit.Reporting.Markdown;
using GamingAudit.Reporting.Pages;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Formats;

/// <summary>How audits are written.</summary>
internal static class AuditFormats
{
    public static ReportFormats<AuditReport> All { get; } = new(
        new TextReport(),
        new JsonReport(),
        new JsonLines(),
        new HtmlReport(),
        new SarifFormat<AuditReport>(AuditFindingLog.Of),
        new JUnitFormat<AuditReport>(AuditCases.Of),
        new AuditMarkdown(),
        new GitHubFormat<AuditReport>(AuditFindingLog.Of, AuditConclusion.Of),
        new GitLabFormat<AuditReport>(AuditFindingLog.Of),
        new MsBuildFormat<AuditReport>(AuditFindingLog.Of, AuditConclusion.Of));
}
