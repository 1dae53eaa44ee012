namespace GamingAudit.Output.Sarif;

/// <summary>Plain text, and Markdown where there is some (section 3.11).</summary>
internal sealed record SarifMessage(string Text, string? Markdown = null);
