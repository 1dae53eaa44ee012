using System.Globalization;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>When gold peaks, and whether the disagreement of other models says so without seeing gold.</summary>
internal sealed class DisagreementExperiment : IExperiment
{
    /// <inheritdoc/>
    public string Name => "disagreement";

    /// <inheritdoc/>
    public string Title => "disagreement between reward models as a warning that gold is past its peak";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        var rows = new List<LabRow>();
        var panels = new List<ChartPanel>();
        var findings = new List<string>();
        foreach (double flips in new[] { 0, 0.25 })
        {
            DisagreementSummary found = Summarise(bandit, RewardFamilies.Learn(bandit, flips));
            string level = BanditExperiment.Level(flips);
            rows.Add(LabRow.Of(
                level, LabCell.Of(found.OnsetShares.Min()), LabCell.Of(found.OnsetShares.Max()),
                LabCell.Of(found.Disagreement, 3), LabCell.Of(found.OwnExcess, 3)));
            findings.Add(string.Create(CultureInfo.InvariantCulture,
                $"With {level}, gold peaks when {found.OnsetShares.Min():F2} to "
                + $"{found.OnsetShares.Max():F2} of the proxy's gain is had; disagreement of the "
                + $"other models tells points past the peak with AUROC {found.Disagreement:F3}."));
            panels.Add(new LinePanel(level, "disagreement (sd)", "gold", [.. found.Paths.Select((path, i) =>
                new ChartSeries($"model {i + 1}", path, i))]));
        }
        return new LabReport(Name, Title, context.Seed, findings,
        [
            new LabTable("along the KL tilt of each of five models",
            [
                "labels", "onset, least", "onset, most", "AUROC of disagreement", "AUROC of own reward less others'",
            ], rows),
        ], [new LabChart("disagreement", "Gold against the disagreement of the other models", panels)]);
    }

    /// <summary>Onset and warnings along the tilt of each model, judged by the others.</summary>
    internal static DisagreementSummary Summarise(TokenBandit bandit, RewardFamilies families)
    {
        var onsets = new List<double>();
        var disagreements = new List<double>();
        var excesses = new List<double>();
        var past = new List<bool>();
        var paths = new List<ChartPoint[]>();
        foreach ((int member, double[] reward) in families.Members.Index())
        {
            OptimisationCurve curve = bandit.Curves.Tilt("tilt", reward);
            double[][] others = [.. families.Members.Where((_, i) => i != member)];
            double[] deviation = Ensemble.Disagreement(others), mean = Ensemble.Mean(others);
            onsets.Add(curve.OnsetShare);
            var path = new List<ChartPoint>();
            foreach ((int i, CurvePoint point) in curve.Points.Index())
            {
                double[] policy = bandit.Space.Tilt(reward, 1 / point.Setting);
                disagreements.Add(AnswerSpace.Worth(policy, deviation));
                excesses.Add(point.Proxy - AnswerSpace.Worth(policy, mean));
                past.Add(i > curve.PeakIndex);
                path.Add(new ChartPoint(disagreements[^1], point.Gold));
            }
            paths.Add([.. path]);
        }
        bool[] isPast = [.. past];
        return new DisagreementSummary(
            onsets, Ranking.Auroc([.. disagreements], isPast), Ranking.Auroc([.. excesses], isPast), paths);
    }
}

/// <summary>What the disagreement of reward models says.</summary>
internal sealed record DisagreementSummary(
    IReadOnlyList<double> OnsetShares, double Disagreement, double OwnExcess, IReadOnlyList<ChartPoint[]> Paths);
