using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Pages;

internal sealed class HtmlReport : IReportFormat<AuditReport>
{
    public string Name => "html";
    public void Write(AuditReport report, TextWriter output) => output.Write("");
}
