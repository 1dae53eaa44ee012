using System.Globalization;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>What bounding a learned reward does; only an affine map of it changes beta alone.</summary>
internal sealed class TransformsExperiment : IExperiment
{
    /// <inheritdoc/>
    public string Name => "transforms";

    /// <inheritdoc/>
    public string Title => "clipping and bounding the reward before it is optimised";

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
            var rows = new List<LabRow>();
            var lines = new List<ChartSeries>();
            foreach ((int colour, (string name, Func<double, double> transform)) in Transforms().Index())
            {
                OptimisationCurve[] curves =
                    [.. families.Members.Select(m => bandit.Curves.TransformedTilt(name, m, transform))];
                rows.Add(LabRow.Of(name,
                    LabCell.Of(curves.Average(c => c.Peak.Gold)), LabCell.Of(curves.Average(c => c.Peak.Kl), 1),
                    LabCell.Of(curves.Average(c => c.End.Gold)), LabCell.Of(curves.Average(c => c.End.Kl), 1)));
                lines.Add(new ChartSeries(
                    name, [.. curves[0].Points.Select(point => new ChartPoint(point.Kl, point.Gold))], colour));
            }
            string level = BanditExperiment.Level(flips);
            tables.Add(new LabTable(
                $"gold under a KL tilt, mean over five models, {level}", ["reward", "peak", "at KL", "end", "at KL"],
                    rows));
            panels.Add(new LinePanel(level, "KL from the reference", "gold", lines));
            findings.Add(string.Create(CultureInfo.InvariantCulture,
                $"With {level}, clipping at +2 sd ends at gold {rows[1].Cells[2].Text}, where the "
                + $"raw reward ends at {rows[0].Cells[2].Text}."));
        }
        return new LabReport(Name, Title, context.Seed, findings, tables,
            [new LabChart("transforms", "Bounding the reward of one model", panels)]);
    }

    /// <summary>The maps, the raw reward first.</summary>
    internal static IReadOnlyList<(string Name, Func<double, double> Map)> Transforms() =>
    [
        ("raw", value => value),
        ("clip at +2 sd", value => Math.Min(value, 2)),
        ("sigmoid", value => 1 / (1 + Math.Exp(-value))),
        ("steep sigmoid at +2 sd", value => 1 / (1 + Math.Exp(-4 * (value - 2)))),
    ];
}
