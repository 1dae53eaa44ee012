using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Svg;

namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>Bars and shaded matrices, one row a name.</summary>
internal static class GridDrawing
{
    // Of a letter, at the size of the names.
    private const double LetterWidth = 7;

    public static void Draw(SvgWriter canvas, IntervalPanel panel, Frame frame)
    {
        double left = frame.X + Names(panel.Bars.Select(bar => bar.Name));
        double right = frame.X + frame.Width - 30, top = frame.Y + 34;
        double bottom = top + 22 * panel.Bars.Count;
        var axis = new Axis(
            panel.Bars.SelectMany(bar => (double[])[bar.Low, bar.High, bar.Mark ?? bar.Low]), left, right);
        foreach (double tick in axis.Ticks())
        {
            canvas.Line(axis.At(tick), top, axis.At(tick), bottom, tick == 0 ? "#888" : "#ddd");
            canvas.Text(axis.At(tick), bottom + 16, Number(tick), "middle");
        }
        canvas.Text((left + right) / 2, bottom + 34, panel.X, "middle");
        foreach ((int row, IntervalBar bar) in panel.Bars.Index())
        {
            double y = top + 22 * row;
            canvas.Text(left - 8, y + 15, bar.Name, "end");
            canvas.Rectangle(
                axis.At(bar.Low), y + 5, Math.Max(2, axis.At(bar.High) - axis.At(bar.Low)), 12,
                Palette.Colour(bar.Colour));
            if (bar.Mark is { } mark) canvas.Dot(axis.At(mark), y + 11, 4, "#222", $"{bar.Name}: {Number(mark)}");
        }
    }

    public static void Draw(SvgWriter canvas, MatrixPanel panel, Frame frame)
    {
        double names = 24 + Names(panel.Rows);
        double left = frame.X + names, top = frame.Y + 52;
        double width = (frame.Width - names - 20) / panel.Columns.Count;
        double[] values = [.. panel.Values.SelectMany(row => row)];
        (double low, double high) = (values.Min(), values.Max());
        // Names that are wider than their columns stand on two lines in turn.
        double lower = panel.Columns.Max(name => name.Length) * LetterWidth > width ? 14 : 0;
        foreach ((int column, string name) in panel.Columns.Index())
            canvas.Text(left + width * (column + 0.5), top - 8 - lower * (column % 2), name, "middle");
        foreach ((int row, IReadOnlyList<double> cells) in panel.Values.Index())
        {
            canvas.Text(left - 8, top + 34 * row + 21, panel.Rows[row], "end");
            foreach ((int column, double value) in cells.Index())
            {
                double share = high > low ? (value - low) / (high - low) : 0.5;
                canvas.Rectangle(left + width * column, top + 34 * row, width - 2, 32, Shade(share));
                canvas.Text(
                    left + width * (column + 0.5), top + 34 * row + 21, Number(value), "middle",
                    fill: share > 0.6 ? "#fff" : "#222");
            }
        }
        canvas.Text(left + width * panel.Columns.Count / 2, top + 34 * panel.Rows.Count + 20, panel.X, "middle");
        canvas.Upright(frame.X + 16, top + 17 * panel.Rows.Count, panel.Y);
    }

    private static double Names(IEnumerable<string> names) => 24 + LetterWidth * names.Max(name => name.Length);

    // From nearly white to the dark blue of the first colour.
    private static string Shade(double share) => string.Create(
        CultureInfo.InvariantCulture,
        $"#{(int)(240 - 240 * share):x2}{(int)(246 - 132 * share):x2}{(int)(251 - 73 * share):x2}");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
