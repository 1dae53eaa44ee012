namespace GamingAudit.Output.Reports;

/// <summary>A report in one more format.</summary>
/// <param name="Format">The format.</param>
/// <param name="File">The file that it goes to.</param>
internal sealed record ReportCopy<TReport>(IReportFormat<TReport> Format, string File);
