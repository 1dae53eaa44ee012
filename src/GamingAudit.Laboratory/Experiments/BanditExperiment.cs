using System.Globalization;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Proxy and gold against KL, exactly, for four kinds of learned reward and four optimisers.</summary>
internal sealed class BanditExperiment : IExperiment
{
    private static readonly double[] Numbers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 1024, 4096, 12500];
    private static readonly double[] FitNumbers =
        [2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256, 512, 1024, 4096, 12500];

    /// <inheritdoc/>
    public string Name => "bandit";

    /// <inheritdoc/>
    public string Title => "where proxy and gold part on the token bandit, by reward and optimiser (exact)";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        var tables = new List<LabTable>();
        var panels = new List<ChartPanel>();
        var findings = new List<string>();
        foreach (double flips in new[] { 0, 0.25 })
        {
            RewardFamilies families = RewardFamilies.Learn(bandit, flips);
            var lines = new List<ChartSeries>();
            var rows = new List<LabRow>();
            foreach ((int colour, (string kind, IReadOnlyList<double[]> rewards)) in families.Kinds.Index())
            {
                foreach ((string optimiser, Func<double[], OptimisationCurve> run) in Optimisers(bandit))
                    rows.Add(Summarise($"{kind}, {optimiser}", [.. rewards.Select(run)]));
                OptimisationCurve shown = bandit.Curves.Tilt(kind, rewards[0]);
                lines.Add(Line(kind, shown, point => point.Gold, colour, SeriesStyle.Line));
                lines.Add(Line("", shown, point => point.Proxy, colour, SeriesStyle.Dashed));
                lines.Add(new ChartSeries("", [new(shown.Peak.Kl, shown.Peak.Gold)], colour, SeriesStyle.Dots));
            }
            string level = Level(flips);
            tables.Add(new LabTable(
                $"gold by KL from the reference, {level}",
                ["reward, optimiser", "peak", "at KL", "end", "at KL", "KL 1", "KL 2", "KL 4", "KL 6", "KL 8", "onset"],
                rows));
            tables.Add(Fits(bandit, families.Members[0], level));
            panels.Add(new LinePanel(
                $"{level}: gold (line) and proxy (broken) under a KL tilt", "KL from the reference",
                    "standard deviations",
                lines));
            OptimisationCurve[] single = [.. families.Members.Select(m => bandit.Curves.Tilt("single", m))];
            findings.Add(string.Create(CultureInfo.InvariantCulture,
                $"With {level}, gold of a single model peaks at "
                + $"{Mean(single, c => c.Peak.Gold):F2} (KL {Mean(single, c => c.Peak.Kl):F1}) and "
                + $"ends at {Mean(single, c => c.End.Gold):F2} while the proxy goes on rising."));
        }
        return new LabReport(Name, Title, context.Seed, findings, tables,
            [new LabChart("gold-against-kl", "Optimising a learned reward on the token bandit", panels)]);
    }

    internal static string Level(double flips) => flips == 0 ? "no label noise"
        : $"{100 * flips:0} % of labels flipped";

    internal static double Mean(IReadOnlyList<OptimisationCurve> curves, Func<OptimisationCurve, double> figure) =>
        curves.Average(figure);

    private static IEnumerable<(string, Func<double[], OptimisationCurve>)> Optimisers(TokenBandit bandit)
    {
        yield return ("KL tilt", reward => bandit.Curves.Tilt("tilt", reward));
        yield return ("chi2 tilt", reward => bandit.Curves.ChiSquaredTilt("chi2", reward));
        yield return ("KL tilt of clip at +2 sd", reward => bandit.Curves.ClippedTilt("clip", reward));
        yield return ("best-of-n", reward => bandit.Curves.BestOf("best-of-n", reward, Numbers));
    }

    private static LabRow Summarise(string name, OptimisationCurve[] curves) => LabRow.Of(
        name,
        LabCell.Of(Mean(curves, c => c.Peak.Gold)), LabCell.Of(Mean(curves, c => c.Peak.Kl), 1),
        LabCell.Of(Mean(curves, c => c.End.Gold)), LabCell.Of(Mean(curves, c => c.End.Kl), 1),
        GoldAt(curves, 1), GoldAt(curves, 2), GoldAt(curves, 4), GoldAt(curves, 6), GoldAt(curves, 8),
        LabCell.Of(Mean(curves, c => c.OnsetShare)));

    private static LabCell GoldAt(OptimisationCurve[] curves, double kl)
    {
        double[] reached = [.. curves.Select(curve => curve.GoldAt(kl)).OfType<double>()];
        return LabCell.Of(reached.Length > 0 ? reached.Average() : null);
    }

    private static LabTable Fits(TokenBandit bandit, double[] reward, string level)
    {
        OptimisationCurve tilt = bandit.Curves.Tilt("KL tilt", reward);
        OptimisationCurve best = ByBound(bandit.Curves.BestOf("best-of-n", reward, FitNumbers));
        var rows = new List<LabRow>();
        foreach (OptimisationCurve curve in new[] { tilt, best })
        {
            foreach (GaoForm form in Enum.GetValues<GaoForm>())
            {
                GaoFit fit = GaoFit.Of(curve, form);
                rows.Add(LabRow.Of(
                    $"{curve.Name}, {fit.Formula}",
                    LabCell.Of(fit.Alpha, 3), LabCell.Of(fit.Beta, 3), LabCell.Of(fit.R2, 3),
                    LabCell.Of(fit.PeakKl, 1), LabCell.Of(curve.Peak.Kl, 1), LabCell.Of(fit.At(4).HalfWidth)));
            }
        }
        return new LabTable(
            $"the forms of Gao et al. 2022 on one model, d = sqrt(KL), {level}",
            ["curve, form", "alpha", "beta", "R2", "peak of form", "true peak", "band at KL 4, +-"], rows);
    }

    /// <summary>Best-of-n against the bound on its KL, as Gao et al. draw it.</summary>
    internal static OptimisationCurve ByBound(OptimisationCurve curve) => curve with
    {
        Points = [.. curve.Points.Select(point => point with { Kl = AnswerSpace.BestOfBound(point.Setting) })],
    };

    private static ChartSeries Line(
        string name, OptimisationCurve curve, Func<CurvePoint, double> height, int colour, SeriesStyle style) =>
        new(name, [.. curve.Points.Select(point => new ChartPoint(point.Kl, height(point)))], colour, style);
}
