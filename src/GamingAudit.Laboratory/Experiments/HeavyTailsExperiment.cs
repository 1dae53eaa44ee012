using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Catastrophic Goodhart: where a reward's error has a heavy tail, a KL penalty bounds nothing.</summary>
internal sealed class HeavyTailsExperiment : IExperiment
{
    /// <inheritdoc/>
    public string Name => "heavy-tails";

    /// <inheritdoc/>
    public string Title => "a heavy-tailed reward: more reward at less KL (Kwa et al. 2024), and its warning";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        HeavyTail student = HeavyTail.Student(), normal = HeavyTail.Normal();
        double heavy = student.TailIndex(), light = normal.TailIndex();
        return new LabReport(Name, Title, context.Seed,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"Student's t with 3 degrees of freedom: Hill's index is {heavy:F1}: {Warning(heavy)}."),
            string.Create(CultureInfo.InvariantCulture, $"Normal: Hill's index is {light:F1}: {Warning(light)}."),
        ],
        [Table("error of Student's t, 3 degrees of freedom", student, [5, 10, 20, 40]), Table("normal error", normal,
            [3, 5, 8])],
        [
            new LabChart("heavy-tails", "Reward had for a KL divergence",
            [
                new LinePanel("policies that favour rewards above t", "KL from the reference", "mean reward",
                [
                    Line("Student's t, 3 degrees of freedom", student, 0),
                    Line("normal", normal, 1),
                ]),
            ]),
        ]);
    }

    private static string Warning(double index) => HeavyTail.IsHeavy(index)
        ? "heavy, so a KL penalty does not bound the reward that an error alone can earn"
        : "light, no warning";

    private static LabTable Table(string title, HeavyTail tail, double[] thresholds) => new(
        title, ["t", "KL", "mean reward"], [.. thresholds.Select(t =>
        {
            (double kl, double mean) = tail.Above(t);
            return LabRow.Of($"{t:0}", LabCell.Of(kl), LabCell.Of(mean));
        })]);

    private static ChartSeries Line(string name, HeavyTail tail, int colour) => new(
        name, [.. Enumerable.Range(0, 13).Select(i =>
        {
            (double kl, double mean) = tail.Above(1.5 + 0.5 * i);
            return new ChartPoint(kl, mean);
        })], colour);
}
