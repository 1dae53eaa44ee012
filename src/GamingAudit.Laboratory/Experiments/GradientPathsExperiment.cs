using System.Globalization;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Early stopping is a KL penalty for natural gradient flow, and for nothing else.</summary>
internal sealed class GradientPathsExperiment : IExperiment
{
    /// <inheritdoc/>
    public string Name => "gradient-paths";

    /// <inheritdoc/>
    public string Title => "early stopping against a KL penalty: natural gradient, and the plain one";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        double[] reward = bandit.LearnReward(RewardFamilies.Comparisons, 0, 100);
        var paths = new GradientPaths(bandit.Space);
        double[] natural = paths.Natural(reward, 1e-4, 20000);
        double[] tilted = bandit.Space.Tilt(reward, 0.5);
        double difference = natural.Zip(tilted, (a, b) => Math.Abs(a - b)).Max();
        OptimisationCurve frontier = bandit.Curves.Tilt("KL tilt", reward);
        CurvePoint[] plain = [.. new[] { 0.5, 1, 1.5, 2, 2.5, 3 }.Select(
            kl => bandit.Curves.Point(kl, paths.Plain(reward, 2, kl, 200_000), reward)).DistinctBy(point => point.Kl)];
        LabRow[] rows = [.. plain.Select(point => LabRow.Of(
            $"KL {point.Kl:F2}", LabCell.Of(point.Gold, 3), LabCell.Of(frontier.GoldAt(point.Kl), 3),
            LabCell.Of(point.Proxy, 3)))];
        return new LabReport(Name, Title, context.Seed,
        [
            "Natural gradient flow stopped at t = 2 is the KL tilt with beta = 0.5: no chance "
            + $"differs by more than {difference:0.0E+0}.",
            string.Create(CultureInfo.InvariantCulture,
                $"Plain policy gradient stopped at KL {plain[^1].Kl:F1} has gold "
                + $"{plain[^1].Gold:F2}, the KL frontier {frontier.GoldAt(plain[^1].Kl):F2}: "
                + $"stopping it early is no KL penalty."),
        ],
        [new LabTable("gold on the way", ["plain gradient at", "its gold", "gold of the tilt", "its proxy"], rows)],
        [
            new LabChart("gradient-paths", "Two gradients away from the reference",
            [
                new LinePanel("one model, no label noise", "KL from the reference", "gold",
                [
                    Line("KL tilt = natural gradient", [.. frontier.Points.Where(point => point.Kl < 5)], 0),
                    Line("plain policy gradient", plain, 1),
                ]),
            ]),
        ]);
    }

    private static ChartSeries Line(string name, CurvePoint[] points, int colour) =>
        new(name, [.. points.Select(point => new ChartPoint(point.Kl, point.Gold))], colour);
}
