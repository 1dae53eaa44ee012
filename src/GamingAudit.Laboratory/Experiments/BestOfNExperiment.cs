using System.Globalization;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Best-of-n on the bandit: where to stop (HedgeTune), what its KL is, how near to the KL optimum it comes.
/// </summary>
internal sealed class BestOfNExperiment : IExperiment
{
    private const double Most = 12500;

    /// <inheritdoc/>
    public string Name => "best-of-n";

    /// <inheritdoc/>
    public string Title => "the n at which gold stops rising, and the KL of best-of-n with and without ties";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        var rows = new List<LabRow>();
        var findings = new List<string>();
        var panels = new List<ChartPanel>();
        foreach (double flips in new[] { 0, 0.25 })
        {
            RewardFamilies families = RewardFamilies.Learn(bandit, flips);
            BestOfSummary[] found = [.. families.Members.Select(reward => Summarise(bandit, reward))];
            rows.Add(LabRow.Of(
                BanditExperiment.Level(flips),
                LabCell.Of(found.Average(f => f.HedgedNumber), 0), LabCell.Of(found.Average(f => f.HedgedGold), 3),
                LabCell.Of(found.Average(f => f.PeakGold), 3), LabCell.Of(found.Average(f => f.EndGold), 2),
                LabCell.Of(found.Average(f => f.PoissonGap)), LabCell.Of(found.Average(f => f.NumberGap))));
            findings.Add(string.Create(CultureInfo.InvariantCulture,
                $"With {BanditExperiment.Level(flips)}, HedgeTune stops best-of-n at n = "
                + $"{found.Average(f => f.HedgedNumber):F0}, where gold is "
                + $"{found.Average(f => f.HedgedGold):F3}: the peak of the curve."));
            OptimisationCurve curve = Curve(bandit, families.Members[0]);
            panels.Add(new LinePanel(
                BanditExperiment.Level(flips), "n", "standard deviations",
                [
                    Line("gold", curve, p => p.Gold, 0, SeriesStyle.Line),
                    Line("proxy", curve, p => p.Proxy, 0, SeriesStyle.Dashed),
                    new ChartSeries("HedgeTune", [Hedged(bandit, families.Members[0])], 1, SeriesStyle.Dots),
                ], IsLogarithmic: true));
        }
        return new LabReport(Name, Title, context.Seed, findings,
        [
            new LabTable("best-of-n, mean over five models",
            [
                "labels", "n of HedgeTune", "gold there", "gold at the peak", "at n = 12,500",
                "proxy gap to the tilt: Poisson", "fixed n",
            ], rows),
            Divergences(bandit),
        ], [new LabChart("best-of-n", "Best-of-n on the token bandit, one model", panels)]);
    }

    /// <summary>The figures of one model.</summary>
    internal static BestOfSummary Summarise(TokenBandit bandit, double[] reward)
    {
        double hedged = bandit.Curves.HedgedNumber(reward, Most);
        double[] policy = bandit.Space.BestOf(reward, hedged);
        OptimisationCurve fixedNumber = Curve(bandit, reward);
        OptimisationCurve poisson = bandit.Curves.BestOfPoisson("poisson", reward);
        (double Kl, double Proxy)[] frontier =
            [.. bandit.Curves.Tilt("tilt", reward).Points.Select(point => (point.Kl, point.Proxy))];
        return new BestOfSummary(
            hedged, AnswerSpace.Worth(policy, bandit.Gold), fixedNumber.Peak.Gold, fixedNumber.End.Gold,
            Gap(frontier, poisson), Gap(frontier, fixedNumber));
    }

    private static OptimisationCurve Curve(TokenBandit bandit, double[] reward) =>
        bandit.Curves.BestOf("best-of-n", reward, AnswerCurves.Numbers(Most, 200));

    private static ChartPoint Hedged(TokenBandit bandit, double[] reward)
    {
        double n = bandit.Curves.HedgedNumber(reward, Most);
        return new ChartPoint(n, AnswerSpace.Worth(bandit.Space.BestOf(reward, n), bandit.Gold));
    }

    // How much less proxy than the KL-regularised optimum of the same KL, at worst.
    private static double Gap((double Kl, double Proxy)[] frontier, OptimisationCurve curve) => curve.Points
        .Where(point => point.Kl > 0.05)
        .Max(point => Interpolation.At(frontier, point.Kl) - point.Proxy) ?? 0;

    private static LabTable Divergences(TokenBandit bandit)
    {
        double[] reward = bandit.LearnReward(RewardFamilies.Comparisons, 0, 100);
        double[] tied = [.. reward.Select(value => Math.Round(value))];
        double[] distinct = [.. Enumerable.Range(0, reward.Length).Select(i => (double)i)];
        LabRow[] rows = [.. new double[] { 2, 8, 64, 1024, 12500 }.Select(n => LabRow.Of(
            $"n = {n:0}", LabCell.Of(AnswerSpace.BestOfBound(n), 3), Kl(distinct, n), Kl(reward, n), Kl(tied, n)))];
        return new LabTable(
            "KL of best-of-n", ["", "log n - (n - 1) / n", "no ties", "a learned reward",
                "rounded to whole numbers"], rows);

        LabCell Kl(double[] ranked, double n) => LabCell.Of(bandit.Space.Kl(bandit.Space.BestOf(ranked, n)), 3);
    }

    private static ChartSeries Line(
        string name, OptimisationCurve curve, Func<CurvePoint, double> height, int colour, SeriesStyle style) =>
        new(name, [.. curve.Points.Select(point => new ChartPoint(point.Setting, height(point)))], colour, style);
}

/// <summary>What best-of-n does with one reward model.</summary>
internal sealed record BestOfSummary(
    double HedgedNumber, double HedgedGold, double PeakGold, double EndGold, double PoissonGap, double NumberGap);
