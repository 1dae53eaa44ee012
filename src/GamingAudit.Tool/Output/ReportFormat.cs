namespace GamingAudit.Tool.Output;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    Text,
    Json,
}
