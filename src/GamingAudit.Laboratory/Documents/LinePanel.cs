namespace GamingAudit.Laboratory.Documents;

/// <summary>Lines and dots over two axes.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="X">The name of the axis to the right.</param>
/// <param name="Y">The name of the axis up.</param>
/// <param name="Series">What is drawn.</param>
/// <param name="IsLogarithmic">True for an axis to the right in powers of ten.</param>
internal sealed record LinePanel(
    string Title, string X, string Y, IReadOnlyList<ChartSeries> Series, bool IsLogarithmic = false)
    : ChartPanel(Title);
