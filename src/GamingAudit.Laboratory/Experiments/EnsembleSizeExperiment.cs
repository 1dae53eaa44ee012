using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Ensembles of one to ten reward models.</summary>
internal sealed class EnsembleSizeExperiment : IExperiment
{
    private const int Most = 10;

    /// <inheritdoc/>
    public string Name => "ensemble-size";

    /// <inheritdoc/>
    public string Title => "one to ten reward models as one: mean, worst case, uncertainty-weighted";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        var tables = new List<LabTable>();
        var panels = new List<ChartPanel>();
        foreach (double flips in new[] { 0, 0.25 })
        {
            RewardFamilies all = RewardFamilies.Learn(bandit, flips, Most);
            var rows = new List<LabRow>();
            var curves = new List<OptimisationCurve>[] { [], [], [] };
            for (int members = 1; members <= Most; members++)
            {
                var family = new RewardFamilies([.. all.Members.Take(members)]);
                var cells = new List<LabCell>();
                foreach ((int kind, (string name, IReadOnlyList<double[]> rewards)) in family.Kinds.Skip(1).Index())
                {
                    OptimisationCurve curve = bandit.Curves.Tilt(name, rewards[0]);
                    curves[kind].Add(curve);
                    cells.AddRange([LabCell.Of(curve.Peak.Gold), LabCell.Of(curve.End.Gold)]);
                }
                rows.Add(new LabRow($"{members}", cells));
            }
            string level = BanditExperiment.Level(flips);
            tables.Add(new LabTable(
                $"gold under a KL tilt, {level}",
                ["members", "mean: peak", "end", "WCO: peak", "end", "UWO: peak", "end"], rows));
            panels.Add(new LinePanel(level, "members", "gold at the end", [.. curves.Select((ofKind, kind) =>
                new ChartSeries(
                    all.Kinds[kind + 1].Name,
                    [.. ofKind.Select((curve, i) => new ChartPoint(i + 1, curve.End.Gold))], kind + 1))]));
        }
        return new LabReport(Name, Title, context.Seed,
            ["Averaging does not stop over-optimisation; the worst case does where the members "
                + "err apart (flipped labels), and not where they share a blind spot (no noise)."],
            tables, [new LabChart("ensemble-size", "Gold at full optimisation by the number of reward models",
                panels)]);
    }
}
