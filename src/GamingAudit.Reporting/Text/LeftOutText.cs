using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Text;

/// <summary>What a run left out, and why: nothing is said of it.</summary>
internal static class LeftOutText
{
    public static string Of(AuditReport report) =>
        $"{string.Join(", ", report.LeftOut)}: nothing there has changed since {report.Since}, and nothing was audited";
}
