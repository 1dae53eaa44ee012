using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Html;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>What the two rewards have paid after each step, of the exploit and of the honest episode.</summary>
internal static class CurvePicture
{
    private const int Left = 52;
    private const int Right = 460;
    private const int Top = 12;
    private const int Bottom = 228;

    // A line through more points looks the same at this width.
    private const int MostPoints = 120;

    public static Html Of(Witness witness)
    {
        (double[] proxy, double[] truth) exploit = Sums(witness.Exploit), honest = Sums(witness.Honest);
        int steps = Math.Max(exploit.proxy.Length, honest.proxy.Length) - 1;
        double[][] all = [exploit.proxy, exploit.truth, honest.proxy, honest.truth];
        var y = new Scale(all.SelectMany(sums => sums), Bottom, Top);
        string label = $"Rewards paid over {steps} steps. At the end of the exploit the proxy has paid "
            + $"{NumberText.Of(exploit.proxy[^1])} and the true reward {NumberText.Of(exploit.truth[^1])}; at the end "
            + $"of the honest episode {NumberText.Of(honest.proxy[^1])} and {NumberText.Of(honest.truth[^1])}.";
        return Html.Of($"""
            <figure><svg viewBox="0 0 480 262" role="img" aria-label="{label}">
            {PictureFrame.Horizontals(y, Left, Right)}
            <line class="axis" x1="{Left}" y1="{Bottom}" x2="{Right}" y2="{Bottom}"/>
            <text class="tick" x="{Left}" y="{Bottom + 16}">0</text>
            <text class="tick" x="{Right}" y="{Bottom + 16}" text-anchor="end">{steps} steps</text>
            {Curve(honest.proxy, steps, y, "proxy honest")}{Curve(honest.truth, steps, y, "true honest")}
            {Curve(exploit.proxy, steps, y, "proxy")}{Curve(exploit.truth, steps, y, "true")}
            <line class="cursor" x1="{Left}" x2="{Left}" y1="{Top}" y2="{Bottom}"
            data-left="{Left}" data-width="{Right - Left}" data-steps="{steps}"/>
            </svg><figcaption><span class="swatch proxy"></span>proxy,
            <span class="swatch true"></span>true reward, paid so far; the honest episode is dashed</figcaption>
            </figure>
            """);
    }

    private static (double[] Proxy, double[] True) Sums(Episode episode)
    {
        double[] proxy = new double[episode.Steps.Count + 1];
        double[] truth = new double[episode.Steps.Count + 1];
        foreach ((int i, EpisodeStep step) in episode.Steps.Index())
            (proxy[i + 1], truth[i + 1]) = (proxy[i] + step.Proxy, truth[i] + step.True);
        return (proxy, truth);
    }

    private static Html Curve(double[] sums, int steps, Scale y, string kind)
    {
        int points = Math.Min(sums.Length, MostPoints);
        (double X, double Y)[] all =
        [
            .. Enumerable.Range(0, points)
                .Select(i => points == 1 ? 0 : (int)((long)i * (sums.Length - 1) / (points - 1)))
                .Select(step => (Left + (Right - Left) * (double)step / Math.Max(1, steps), y.Pixel(sums[step]))),
        ];
        string through = string.Join(' ', all
            .Where((point, i) => i == 0 || i == all.Length - 1 || Turns(all[i - 1], point, all[i + 1]))
            .Select(point => $"{Scale.Number(point.X)},{Scale.Number(point.Y)}"));
        return Html.Of($"""<polyline class="curve {kind}" points="{through}"/>""");
    }

    // On a straight line a point between two others shows nothing.
    private static bool Turns((double X, double Y) before, (double X, double Y) at, (double X, double Y) after) =>
        Math.Abs((at.Y - before.Y) * (after.X - at.X) - (after.Y - at.Y) * (at.X - before.X)) > 1e-6;
}
