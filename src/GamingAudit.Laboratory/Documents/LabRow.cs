namespace GamingAudit.Laboratory.Documents;

/// <summary>A row of a table.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Cells">One a column after the first.</param>
internal sealed record LabRow(string Name, IReadOnlyList<LabCell> Cells)
{
    /// <summary>A row of these cells.</summary>
    public static LabRow Of(string name, params LabCell[] cells) => new(name, cells);
}
