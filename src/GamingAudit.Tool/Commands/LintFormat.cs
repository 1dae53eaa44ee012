namespace GamingAudit.Tool.Commands;

/// <summary>How the report of <c>lint</c> is written.</summary>
internal enum LintFormat
{
    Text,
    Json,
    Sarif,
}
