namespace GamingAudit.Output.Baselines;

/// <summary>The shape of a baseline file.</summary>
internal sealed record BaselineContents(int Format, IReadOnlyList<BaselineEntry> Entries);
