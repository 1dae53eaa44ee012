using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Json;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Formats;

/// <summary>How audits are written.</summary>
internal static class AuditFormats
{
    public static ReportFormats<AuditReport> All { get; } = new(
        new TextReport(),
        new JsonReport());
}
