using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Options;

/// <summary>How a report is written, and where.</summary>
/// <param name="Format">The format.</param>
/// <param name="File">The file; null for standard output.</param>
/// <param name="Copies">The same in other formats.</param>
/// <param name="IsQuiet">Whether nothing is said where all is well.</param>
internal sealed record ReportSettings<TReport>(
    IReportFormat<TReport> Format, string? File, IReadOnlyList<ReportCopy<TReport>> Copies, bool IsQuiet = false);
