using GamingAudit.Output.Reports;

namespace GamingAudit.Output.Tests.Reports;

/// <summary>Reports in memory.</summary>
internal static class ReportText
{
    /// <summary>What a format writes, as a text.</summary>
    public static string Of<TReport>(IReportFormat<TReport> format, TReport report)
    {
        var text = new StringWriter();
        format.Write(report, text);
        return text.ToString();
    }
}
