namespace GamingAudit.Laboratory.Documents;

/// <summary>Bars from a low to a high figure, one a row.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="X">The name of the axis.</param>
/// <param name="Bars">From top to bottom.</param>
internal sealed record IntervalPanel(string Title, string X, IReadOnlyList<IntervalBar> Bars) : ChartPanel(Title);
