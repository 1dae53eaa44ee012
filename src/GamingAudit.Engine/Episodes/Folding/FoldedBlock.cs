namespace GamingAudit.Engine.Episodes.Folding;

/// <summary>A block of a sequence and how many times in a row it occurs.</summary>
internal sealed record FoldedBlock<T>(IReadOnlyList<T> Items, int Times);
