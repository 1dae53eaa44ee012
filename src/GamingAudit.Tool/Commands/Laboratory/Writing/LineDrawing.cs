using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Svg;

namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>Lines and dots over two axes, with a legend below.</summary>
internal static class LineDrawing
{
    private const double Plot = 300;
    private const string Grid = "#ddd";

    public static double LegendHeight(LinePanel panel) => 18 * ((Named(panel).Length + 1) / 2) + 6;

    public static void Draw(SvgWriter canvas, LinePanel panel, Frame frame)
    {
        double left = frame.X + 70, right = frame.X + frame.Width - 20, top = frame.Y + 30, bottom = top + Plot;
        ChartPoint[] points = [.. panel.Series.SelectMany(series => series.Points)];
        var x = new Axis(points.Select(point => point.X), left, right, panel.IsLogarithmic);
        var y = new Axis(points.Select(point => point.Y), bottom, top);
        foreach (double tick in y.Ticks())
        {
            canvas.Line(left, y.At(tick), right, y.At(tick), tick == 0 ? "#888" : Grid);
            canvas.Text(left - 6, y.At(tick) + 4, Number(tick), "end");
        }
        foreach (double tick in x.Ticks())
        {
            canvas.Line(x.At(tick), top, x.At(tick), bottom, Grid);
            canvas.Text(x.At(tick), bottom + 16, Number(tick), "middle");
        }
        canvas.Text((left + right) / 2, bottom + 34, panel.X, "middle");
        canvas.Upright(frame.X + 18, (top + bottom) / 2, panel.Y);
        foreach (ChartSeries series in panel.Series) Draw(canvas, series, x, y);
        DrawLegend(canvas, panel, left, bottom + 54, (right - left) / 2);
    }

    private static void Draw(SvgWriter canvas, ChartSeries series, Axis x, Axis y)
    {
        string colour = Palette.Colour(series.Colour);
        if (series.Style == SeriesStyle.Dots)
            foreach (ChartPoint point in series.Points)
                canvas.Dot(x.At(point.X), y.At(point.Y), 4, colour,
                    $"{series.Name} {Number(point.X)}, {Number(point.Y)}");
        else
            canvas.Path(
                series.Points.Select(point => (x.At(point.X), y.At(point.Y))), colour,
                series.Style == SeriesStyle.Dashed ? "6 3" : null);
    }

    private static void DrawLegend(SvgWriter canvas, LinePanel panel, double left, double top, double column)
    {
        foreach ((int number, ChartSeries series) in Named(panel).Index())
        {
            double x = left + number % 2 * column, y = top + 18 * (number / 2);
            string colour = Palette.Colour(series.Colour);
            if (series.Style == SeriesStyle.Dots) canvas.Dot(x + 12, y - 4, 4, colour, series.Name);
            else canvas.Path([(x, y - 4), (x + 24, y - 4)], colour, series.Style == SeriesStyle.Dashed ? "6 3" : null);
            canvas.Text(x + 30, y, series.Name);
        }
    }

    private static ChartSeries[] Named(LinePanel panel) => [.. panel.Series.Where(series => series.Name.Length > 0)];

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
