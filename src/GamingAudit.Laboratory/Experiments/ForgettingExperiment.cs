using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Learning a second task undoes the first, and what is said to help.</summary>
internal sealed class ForgettingExperiment : IExperiment
{
    /// <summary>Draws that are averaged.</summary>
    internal int Seeds { get; init; } = 10;

    /// <inheritdoc/>
    public string Name => "forgetting";

    /// <inheritdoc/>
    public string Title => "two tasks in sequence on shared features, exact gradients";

    // The published figures are those of draws 0 to 9, which seed 1 has.
    private uint FirstDraw(LabContext context) => unchecked((uint)((context.Seed - 1) * (ulong)Seeds));

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        string[] ways = [.. TwoTasks.Ways.Select(way => way.Name)];
        var figures = new double[Seeds][];
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, seed =>
            figures[seed] = context.Part($"forgetting draws {seed}", () =>
                new TwoTasks(FirstDraw(context) + (uint)seed).Run()));
        double[] mean = [.. Enumerable.Range(0, figures[0].Length).Select(i => figures.Average(run => run[i]))];
        LabRow[] rows = [.. ways.Select((way, i) => LabRow.Of(
            way, LabCell.Of(mean[1 + 2 * i], 3), LabCell.Of(mean[2 + 2 * i], 3)))];
        return new LabReport(Name, Title, context.Seed,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"Task A is done at {mean[0]:F3} when it is learned and at {mean[1]:F3} once task "
                + $"B was learned after it."),
        ],
        [new LabTable($"mean of {Seeds} draws", ["training on B", "task A", "task B"], rows)],
        [new LabChart("forgetting", "Both tasks after the second was learned",
        [
            new MatrixPanel("success", "task", "training on B", ["A", "B"], ways,
                [.. ways.Select((_, i) => (IReadOnlyList<double>)[mean[1 + 2 * i], mean[2 + 2 * i]])]),
        ])]);
    }
}
