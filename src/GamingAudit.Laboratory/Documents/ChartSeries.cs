namespace GamingAudit.Laboratory.Documents;

/// <summary>A line, or dots, of one colour.</summary>
/// <param name="Name">What the legend calls it; empty for nothing of its own.</param>
/// <param name="Points">Where it goes.</param>
/// <param name="Colour">The number of its colour; series of one colour belong together.</param>
/// <param name="Style">How it is drawn.</param>
internal sealed record ChartSeries(
    string Name, IReadOnlyList<ChartPoint> Points, int Colour, SeriesStyle Style = SeriesStyle.Line);
