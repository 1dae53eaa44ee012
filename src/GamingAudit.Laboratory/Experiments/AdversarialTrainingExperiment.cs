using System.Globalization;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Rounds of attack and repair of a reward model, beside as many labels from the reference.</summary>
internal sealed class AdversarialTrainingExperiment : IExperiment
{
    private const int Rounds = 5;

    /// <summary>Draws that are averaged.</summary>
    internal int Seeds { get; init; } = 5;

    /// <inheritdoc/>
    public string Name => "adversarial-training";

    /// <inheritdoc/>
    public string Title => "a reward model that learns from its own exploits, and from as many other labels";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        var rows = new List<LabRow>();
        var panels = new List<ChartPanel>();
        var findings = new List<string>();
        foreach (double flips in new[] { 0, 0.25 })
        {
            var training = new AdversarialTraining(bandit, flips);
            var lines = new List<ChartSeries>();
            foreach (bool attacks in new[] { true, false })
            {
                double[][] ends = Ends(context, training, flips, attacks);
                string labels = attacks ? "labels of exploits" : "labels of the reference";
                double[] means = [.. Enumerable.Range(0, Rounds + 1).Select(round => ends.Average(seed =>
                    seed[round]))];
                rows.Add(new LabRow(
                    $"{BanditExperiment.Level(flips)}, {labels}",
                    [.. means.Select(mean => LabCell.Of(mean)), Interval(ends)]));
                lines.Add(new ChartSeries(
                    labels, [.. means.Select((mean, round) => new ChartPoint(round, mean))], attacks ? 0 : 1));
                if (attacks)
                    findings.Add(string.Create(CultureInfo.InvariantCulture,
                        $"With {BanditExperiment.Level(flips)}, gold of the fully optimised "
                        + $"reward goes from {means[0]:F2} to {means[1]:F2} after one round of "
                        + $"labels of its exploits and {means[Rounds]:F2} after {Rounds}."));
                else
                    findings.Add(string.Create(CultureInfo.InvariantCulture,
                        $"As many labels of the reference's answers leave it at {means.Skip(1).Max():F2} or less."));
            }
            panels.Add(new LinePanel(BanditExperiment.Level(flips), "round", "gold at full optimisation", lines));
        }
        return new LabReport(Name, Title, context.Seed, findings,
        [
            new LabTable($"gold at full optimisation (of at most {bandit.Gold.Max():F2}), mean of {Seeds} seeds",
                ["", "round 0", "1", "2", "3", "4", "5", $"interquartile mean of {Seeds}"], rows),
        ], [new LabChart("rounds", "Rounds of adversarial training of the reward model", panels)]);
    }

    private double[][] Ends(LabContext context, AdversarialTraining training, double flips, bool attacks)
    {
        var ends = new double[Seeds][];
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, seed =>
            ends[seed] = context.Part(
                $"adversarial-training flips {flips} attacks {attacks} draws {seed}",
                () => [.. training.Run(Rounds, attacks, (uint)seed).Select(curve => curve.End.Gold)]));
        return ends;
    }

    private static LabCell Interval(double[][] ends)
    {
        SeedSummary summary = SeedSummary.Of([.. ends.Select(seed => seed[Rounds])]);
        return LabCell.Within(summary.Mean, summary.Low, summary.High);
    }
}
