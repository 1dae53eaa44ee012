namespace GamingAudit.Laboratory.Documents;

/// <summary>Figures in rows.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Columns">The head of every column, that of the names first.</param>
/// <param name="Rows">The rows.</param>
internal sealed record LabTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<LabRow> Rows);
