namespace GamingAudit.Laboratory.Documents;

/// <summary>Figures on a grid, shaded from low to high.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="X">What the columns are.</param>
/// <param name="Y">What the rows are.</param>
/// <param name="Columns">The name of each column.</param>
/// <param name="Rows">The name of each row.</param>
/// <param name="Values">At row, column.</param>
internal sealed record MatrixPanel(
    string Title, string X, string Y, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows,
    IReadOnlyList<IReadOnlyList<double>> Values) : ChartPanel(Title);
