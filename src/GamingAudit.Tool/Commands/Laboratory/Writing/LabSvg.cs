using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Svg;

namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>Draws the charts of a report.</summary>
internal static class LabSvg
{
    private const double Panel = 560;
    private const double Height = 380;
    private const double Title = 50;

    // Of a letter of a title in the widest of the fonts that may stand in for one another.
    private const double TitleLetter = 11;

    /// <summary>The picture as SVG.</summary>
    public static string Draw(LabChart chart)
    {
        int columns = Math.Min(2, chart.Panels.Count);
        double y = Title;
        var places = new List<(ChartPanel Panel, Frame Frame)>();
        for (int first = 0; first < chart.Panels.Count; first += columns)
        {
            ChartPanel[] row = [.. chart.Panels.Skip(first).Take(columns)];
            double height = row.Max(HeightOf);
            foreach ((int column, ChartPanel panel) in row.Index())
                places.Add((panel, new Frame(column * Panel, y, Panel, height)));
            y += height;
        }
        var canvas = new SvgWriter(Math.Max(columns * Panel, 40 + TitleLetter * chart.Title.Length), y + 10);
        canvas.Text(20, 30, chart.Title, size: 16, isBold: true);
        foreach ((ChartPanel panel, Frame frame) in places) Draw(canvas, panel, frame);
        return canvas.ToString();
    }

    private static double HeightOf(ChartPanel panel) => panel switch
    {
        LinePanel lines => Height + LineDrawing.LegendHeight(lines),
        IntervalPanel bars => 90 + 22 * bars.Bars.Count,
        MatrixPanel matrix => 110 + 34 * matrix.Rows.Count,
        _ => Height,
    };

    private static void Draw(SvgWriter canvas, ChartPanel panel, Frame frame)
    {
        canvas.Text(frame.X + 20, frame.Y + 18, panel.Title, size: 13, isBold: true);
        switch (panel)
        {
            case LinePanel lines:
                LineDrawing.Draw(canvas, lines, frame);
                break;
            case IntervalPanel bars:
                GridDrawing.Draw(canvas, bars, frame);
                break;
            case MatrixPanel matrix:
                GridDrawing.Draw(canvas, matrix, frame);
                break;
        }
    }
}
