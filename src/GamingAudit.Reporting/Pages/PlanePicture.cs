using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Html;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>
/// Policies in the plane of the two returns: to the right what the proxy pays, upwards what is wanted.
/// </summary>
internal static class PlanePicture
{
    private const int Left = 52;
    private const int Right = 460;
    private const int Top = 24;
    private const int Bottom = 216;
    private const int LabelHeight = 14;
    private const int LabelWidth = 130;
    private const int MostIdle = 3;

    public static Html Of(AuditResult result, VerdictFigures figures)
    {
        IReadOnlyList<Mark> marks = Marks(result, figures);
        double bad = Math.Max(
            figures.ExploitLevel, figures.Honest.True.Mean - VerdictMargins.BelowHonest * figures.TrueRange);
        var x = new Scale(marks.SelectMany(mark => Ends(mark.Returns.Proxy)), Left, Right);
        var y = new Scale(marks.SelectMany(mark => Ends(mark.Returns.True)).Append(bad), Bottom, Top);
        string label = "Policies by what the proxy pays them and what they are worth: "
            + string.Join("; ", marks.Select(Told));
        return Html.Of($"""
            <figure><svg viewBox="0 0 480 262" role="img" aria-label="{label}">
            <rect class="region" x="{Left}" y="{y.At(bad)}" width="{Right - Left}"
            height="{Scale.Number(Bottom - y.Pixel(bad))}"/>
            {PictureFrame.Horizontals(y, Left, Right)}{PictureFrame.Verticals(x, Top, Bottom)}
            <line class="axis" x1="{Left}" y1="{Bottom}" x2="{Right}" y2="{Bottom}"/>
            <line class="axis" x1="{Left}" y1="{Top}" x2="{Left}" y2="{Bottom}"/>
            <text x="{Right}" y="{Bottom + 36}" text-anchor="end">proxy return J_p</text>
            <text x="{Left}" y="{Top - 10}">true return J_t</text>
            {marks.Select(mark => Cross(mark.Returns, x, y))}{marks.Reverse().Select(mark => Dot(mark, x, y))}
            {Labels(marks, x, y)}
            </svg><figcaption>Policies by their returns; in the shaded part they are bad.</figcaption></figure>
            """);
    }

    private static List<Mark> Marks(AuditResult result, VerdictFigures figures)
    {
        var marks = new List<Mark>
        {
            new("found", figures.Found, "found"),
            new("honest", figures.Honest, "honestly"),
            new("reference", figures.Reference, ""),
            new("random", figures.Random, ""),
        };
        foreach ((int i, Exploit exploit) in result.Exploits.Index().Skip(1))
            marks.Add(new Mark($"exploit {i + 1}", exploit.Returns, "found"));
        if (result.Latent is { } latent) marks.Add(new Mark("latent", latent.Returns, "latent"));
        foreach (IdlePolicy idle in figures.Idle.Take(MostIdle)) marks.Add(new Mark(idle.Name, idle.Returns, ""));
        return [.. marks.DistinctBy(mark => (mark.Name, mark.Returns))];
    }

    private static IEnumerable<double> Ends(Estimate estimate) =>
        [estimate.Mean - estimate.HalfWidth, estimate.Mean, estimate.Mean + estimate.HalfWidth];

    private static Html Cross(PolicyReturns returns, Scale x, Scale y)
    {
        if (returns.Proxy.HalfWidth == 0 && returns.True.HalfWidth == 0) return Html.Empty;
        double[] across = [.. Ends(returns.Proxy)], along = [.. Ends(returns.True)];
        (string left, string right, string at) = (x.At(across[0]), x.At(across[2]), y.At(along[1]));
        (string bottom, string top, string middle) = (y.At(along[0]), y.At(along[2]), x.At(across[1]));
        return Html.Of($"""
            <line class="whisker" x1="{left}" x2="{right}" y1="{at}" y2="{at}"/>
            <line class="whisker" x1="{middle}" x2="{middle}" y1="{bottom}" y2="{top}"/>
            """);
    }

    private static Html Dot(Mark mark, Scale x, Scale y)
    {
        (string across, string along) = (x.At(mark.Returns.Proxy.Mean), y.At(mark.Returns.True.Mean));
        return Html.Of($"""<circle class="mark {mark.Kind}" cx="{across}" cy="{along}" r="5.5"/>""");
    }

    private static string Told(Mark mark) =>
        $"{mark.Name} J_p {NumberText.Of(mark.Returns.Proxy.Mean)}, J_t {NumberText.Of(mark.Returns.True.Mean)}";

    // Beside its mark, or as near as there is room for it.
    private static IEnumerable<Html> Labels(IReadOnlyList<Mark> marks, Scale x, Scale y)
    {
        var taken = new List<(double X, double Y)>();
        foreach (Mark mark in marks)
        {
            double left = x.Pixel(mark.Returns.Proxy.Mean);
            double wanted = Math.Clamp(y.Pixel(mark.Returns.True.Mean) + 4, Top + LabelHeight, Bottom - 4);
            bool turns = left > (Left + Right) / 2.0;
            double top = Enumerable.Range(0, marks.Count)
                .SelectMany(row => new[] { wanted - row * LabelHeight, wanted + row * LabelHeight })
                .Where(at => at is > Top and < Bottom)
                .FirstOrDefault(
                    at => !taken.Any(
                        other => Math.Abs(other.Y - at) < LabelHeight && Math.Abs(other.X - left) < LabelWidth),
                    wanted);
            taken.Add((left, top));
            string name = mark.Name.Length > 22 ? mark.Name[..21] + "\u2026" : mark.Name;
            (double start, string anchor) = turns ? (left - 9, "end") : (left + 9, "start");
            yield return Html.Of($"""
                <text x="{Scale.Number(start)}" y="{Scale.Number(top)}" text-anchor="{anchor}">{name}</text>
                """);
        }
    }

    private sealed record Mark(string Name, PolicyReturns Returns, string Kind);
}
