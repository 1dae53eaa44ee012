namespace GamingAudit.Output.Findings;

/// <summary>Something that is said of a run and of no place in the source.</summary>
internal sealed record Notice(ReportedLevel Level, string Text);
