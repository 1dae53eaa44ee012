using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mechanisms;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>A learned reward whose optimiser shifts what it was learned from, beside a control.</summary>
internal sealed class SelfInducedShiftExperiment : IExperiment
{
    /// <inheritdoc/>
    public string Name => "recsys-learned";

    /// <inheritdoc/>
    public string Title => "a reward learned from logs, and the shift that optimising it causes (exact)";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        RegulariserSweep learned = new(TabularTarget.Of(Newsroom.RecsysLearned)!);
        RegulariserSweep control = new(TabularTarget.Of(Newsroom.RecsysSurveyed)!);
        double r2 = Newsroom.Learn().R2;
        (double Kl, double? Correlation)[] path = Path(learned.Target);
        return new LabReport(Name, Title, context.Seed,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"On the editor's logs the learned reward explains clicks with R2 {r2:F3} and "
                + $"correlates with satisfaction at {learned.Bound.Reference.Correlation:F2}; under its own "
                + $"optimum at {learned.CorrelationAtOptimum:F2}."),
            string.Create(CultureInfo.InvariantCulture,
                $"Optimised, satisfaction falls from {learned.ReferenceReturn:F1} to "
                + $"{learned.OptimumReturn:F1}; optimised for surveyed satisfaction it rises to "
                + $"{control.OptimumReturn:F1}."),
        ],
        [
            new LabTable("exact",
                ["target", "R2 on logs", "corr, reference", "corr, own optimum", "J_t reference", "J_t own optimum",
                    "J_t best"],
                [
                    Row("recsys-learned", LabCell.Of(r2, 3), learned),
                    Row("recsys-surveyed (control)", "-", control),
                ]),
        ],
        [
            new LabChart("correlation", "Correlation of the learned reward with the truth as it is optimised",
            [
                new LinePanel("recsys-learned", "KL of actions from the reference", "correlation",
                [
                    new ChartSeries("recsys-learned", [.. path.Where(p => p.Correlation is not null).Select(
                        p => new ChartPoint(p.Kl, p.Correlation!.Value))], 0),
                ]),
            ]),
        ]);
    }

    private static LabRow Row(string name, LabCell r2, RegulariserSweep sweep) => LabRow.Of(
        name, r2, LabCell.Of(sweep.Bound.Reference.Correlation), LabCell.Of(sweep.CorrelationAtOptimum),
        LabCell.Of(sweep.ReferenceReturn), LabCell.Of(sweep.OptimumReturn), LabCell.Of(sweep.HonestReturn));

    internal static (double Kl, double? Correlation)[] Path(TabularTarget target) =>
        [.. Enumerable.Range(0, 40).Select(i =>
        {
            double[][] policy = target.Model.Tilt(target.Proxy, target.Reference, 10 * Math.Pow(0.8, i));
            return (
                target.Model.ActionKl(policy, target.Reference),
                Moments.Correlation(target.Model.Occupancy(policy), target.Proxy, target.True));
        })];
}
