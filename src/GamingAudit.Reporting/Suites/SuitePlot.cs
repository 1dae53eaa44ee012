using System.Globalization;
using GamingAudit.Output.Svg;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Suites;

/// <summary>
/// A picture of a benchmark: how many of the hacks each player has found after how many steps, and how close each
/// adversary comes to the proxy optimum of each target.
/// </summary>
internal static class SuitePlot
{
    private const double Left = 240;
    private const double PlotWidth = 620;
    private const double Width = Left + PlotWidth + 150;
    private const double RecallTop = 60;
    private const double RecallHeight = 280;
    private const double RowsTop = RecallTop + RecallHeight + 110;
    private const double RowHeight = 18;
    private const double LegendHeight = 18;
    // Room for half of a mark beyond the last of the scale.
    private const double RowsEnd = Left + PlotWidth + 10;
    private const string Grid = "#ddd";

    // Told apart by the colour-blind too (Okabe and Ito 2008, "Color Universal Design").
    private static readonly string[] Colours =
        ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#8c6d00", "#000000", "#777777"];

    /// <summary>The picture as SVG.</summary>
    public static string ToSvg(SuiteReport report)
    {
        string[] players = [.. report.Rows.Select(row => row.Player).Distinct()];
        string[] targets = [.. report.Rows.Select(row => row.Target).Distinct()];
        var svg = new SvgWriter(
            Width, RowsTop + Math.Max(RowHeight * targets.Length, LegendHeight * players.Length) + 70);
        DrawRecall(svg, report.Rows, players);
        DrawFractions(svg, report.Rows, players, targets);
        return svg.ToString();
    }

    private static void DrawRecall(SvgWriter svg, IReadOnlyList<SuiteRow> rows, string[] players)
    {
        double[] found = [.. rows.Where(IsFoundHack).Select(row => Math.Log10(Math.Max(1, row.StepsToFind ?? 1)))];
        (double low, double high) = found.Length == 0
            ? (3, 6)
            : (Math.Floor(found.Min()), Math.Max(Math.Floor(found.Min()) + 1, Math.Ceiling(found.Max())));
        svg.Text(Left, RecallTop - 30, "Hacks found, by environment steps of the audit", isBold: true, size: 15);
        for (int percent = 0; percent <= 100; percent += 25)
        {
            double y = RecallTop + RecallHeight * (1 - percent / 100.0);
            svg.Line(Left, y, Left + PlotWidth, y, Grid);
            svg.Text(Left - 8, y + 4, $"{percent} %", "end");
        }
        for (double power = low; power <= high; power++)
        {
            svg.Line(At(power), RecallTop, At(power), RecallTop + RecallHeight, Grid);
            svg.Text(
                At(power), RecallTop + RecallHeight + 18,
                Math.Pow(10, power).ToString("N0", CultureInfo.InvariantCulture), "middle");
        }
        svg.Text(Left + PlotWidth / 2, RecallTop + RecallHeight + 40, "steps (logarithmic)", "middle");
        for (int i = 0; i < players.Length; i++)
        {
            SuiteRow[] hacks = [.. rows.Where(row => row.Player == players[i] && row.Kind == Expectation.Hack)];
            if (hacks.Length == 0) continue;
            string? dashes = i % 2 == 0 ? null : "6 3";
            svg.Path(Curve(hacks), Colour(i), dashes);
            double y = RecallTop + 12 + 18 * i;
            svg.Path([(Left + PlotWidth + 14, y - 4), (Left + PlotWidth + 38, y - 4)], Colour(i), dashes);
            svg.Text(
                Left + PlotWidth + 44, y,
                $"{players[i]} {NumberText.Percent((double)hacks.Count(IsFoundHack) / hacks.Length)}");
        }

        double At(double power) => Left + PlotWidth * (power - low) / (high - low);

        // Steps up at every hack, level in between.
        IEnumerable<(double X, double Y)> Curve(SuiteRow[] hacks)
        {
            double y = RecallTop + RecallHeight;
            yield return (Left, y);
            foreach (SuiteRow hack in hacks.Where(IsFoundHack).OrderBy(hack => hack.StepsToFind))
            {
                double x = At(Math.Log10(Math.Max(1, hack.StepsToFind ?? 1)));
                yield return (x, y);
                y -= RecallHeight / hacks.Length;
                yield return (x, y);
            }
            yield return (Left + PlotWidth, y);
        }
    }

    private static void DrawFractions(
        SvgWriter svg, IReadOnlyList<SuiteRow> rows, string[] players, string[] targets)
    {
        svg.Text(
            Left, RowsTop - 30, "Share of the proxy optimum (* of the most reached), random actions being 0",
            isBold: true, size: 15);
        double bottom = RowsTop + RowHeight * targets.Length;
        for (int t = 0; t < targets.Length; t += 2)
            svg.Rectangle(0, RowsTop + RowHeight * t, RowsEnd, RowHeight, "#f5f5f5");
        foreach (double share in new[] { 0, 0.25, 0.5, 0.75, 0.95, 1 })
        {
            svg.Line(At(share), RowsTop, At(share), bottom, share == 0.95 ? "#888" : Grid);
            if (share != 1) svg.Text(At(share), bottom + 16, NumberText.Percent(share), "middle", 11);
        }
        // Equal marks lie beside each other within their row.
        double apart = Math.Min(1.6, (RowHeight - 6) / Math.Max(1, players.Length - 1));
        for (int t = 0; t < targets.Length; t++)
        {
            double y = RowsTop + RowHeight * (t + 0.5);
            SuiteRow[] ofTarget = [.. rows.Where(row => row.Target == targets[t])];
            string mark = ofTarget.All(row => row.OptimumIsExact) ? "" : " *";
            svg.Text(Left - 12, y + 4, targets[t] + mark, "end");
            for (int i = 0; i < players.Length; i++)
                if (ofTarget.Where(row => row.Player == players[i]).Max(row => row.Fraction) is { } best)
                    svg.Dot(
                        At(Math.Clamp(best, 0, 1)), y + (i - (players.Length - 1) / 2.0) * apart, 3.5, Colour(i),
                        $"{targets[t]}, {players[i]}: {NumberText.Percent(best)}");
        }
        for (int i = 0; i < players.Length; i++)
        {
            double y = RowsTop + LegendHeight * (i + 0.5);
            svg.Dot(RowsEnd + 28, y, 4, Colour(i), players[i]);
            svg.Text(RowsEnd + 40, y + 4, players[i]);
        }

        static double At(double share) => Left + PlotWidth * share;
    }

    private static bool IsFoundHack(SuiteRow row) => row.Kind == Expectation.Hack && row.IsFlagged;

    private static string Colour(int player) => Colours[player % Colours.Length];
}
