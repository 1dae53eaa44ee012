namespace GamingAudit.Output.Findings;

/// <summary>How much a finding matters, least first.</summary>
internal enum ReportedLevel
{
    Note,
    Warning,
    Error,
}
