using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tokens;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Twelve tokens of 32: nothing can be listed, so KL is estimated, with its error. PPO without a penalty, with a fixed
/// one and with one steered to a KL, beside best-of-n.
/// </summary>
internal sealed class LongAnswersExperiment : IExperiment
{
    private const int Comparisons = 400;
    private const int Checks = 12;

    /// <inheritdoc/>
    public string Name => "long-answers";

    /// <inheritdoc/>
    public string Title => "12 tokens of 32: PPO and best-of-n on a learned reward where nothing can be listed";

    /// <summary>Environment steps of a run.</summary>
    internal long Steps { get; init; } = 300_000;

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var answers = new LongAnswers();
        Func<int[], double> proxy = answers.LearnReward(Comparisons, 0.1, context.Seed);
        TokenTask task = answers.Reference with { Proxy = proxy, Gold = answers.Gold };
        (string Name, double Beta, double? Kl)[] kinds =
            [("no penalty", 0, null), ("penalty, beta 0.3", 0.3, null), ("penalty, steered to KL 4", 0.3, 4)];
        var paths = new double[kinds.Length][];
        Parallel.For(0, kinds.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
            paths[i] = context.Part($"long-answers {kinds[i].Name} steps {Steps}", () => Train(task, kinds[i].Beta,
                kinds[i].Kl, context)));
        double[] best = context.Part("long-answers best-of-n", () => BestOf(answers, task));
        var rows = new List<LabRow>();
        var lines = new List<ChartSeries>();
        foreach ((int number, (string name, _, _)) in kinds.Index())
        {
            double[][] points = [.. paths[number].Chunk(Width)];
            double[] peak = points.MaxBy(point => point[2])!, end = points[^1];
            rows.Add(Row($"PPO, {name}", peak, end));
            lines.Add(new ChartSeries($"PPO, {name}", [.. points.Select(point => new ChartPoint(point[1],
                point[2]))], number));
        }
        double[][] ofN = [.. best.Chunk(Width)];
        rows.Add(Row("best-of-n", ofN.MaxBy(point => point[2])!, ofN[^1]));
        lines.Add(new ChartSeries("best-of-n", [.. ofN.Select(point => new ChartPoint(point[1], point[2]))],
            kinds.Length, SeriesStyle.Dashed));
        return new LabReport(Name, Title, context.Seed,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"Without a penalty gold peaks at {rows[0].Cells[0].Text} and ends at "
                + $"{rows[0].Cells[3].Text} while the proxy reaches {rows[0].Cells[4].Text}; with "
                + $"one steered to KL 4 it ends at {rows[2].Cells[3].Text}."),
        ],
        [new LabTable($"{Comparisons} comparisons, 10 % flipped",
            ["optimiser", "gold at peak", "proxy there", "KL there (+- error)", "gold at end", "proxy at end",
                "KL at end (+- error)"], rows)],
        [new LabChart("long-answers", "Gold against proxy score where answers cannot be listed",
            [new LinePanel("the better axis to compare optimisers on", "proxy", "gold", lines)])]);
    }

    private const int Width = 4;

    private static LabRow Row(string name, double[] peak, double[] end) => LabRow.Of(
        name, LabCell.Of(peak[2]), LabCell.Of(peak[1]), Kl(peak), LabCell.Of(end[2]), LabCell.Of(end[1]), Kl(end));

    private static LabCell Kl(double[] point) => new(
        point[0], string.Create(CultureInfo.InvariantCulture, $"{point[0]:F2} +- {point[3]:F2}"));

    // KL, proxy, gold and the error of the KL, check after check.
    private double[] Train(TokenTask task, double beta, double? kl, LabContext context) =>
    [
        .. TokenCurve.Ppo(task, beta, kl, Steps, Checks, context.Seed, context.Cancellation)
            .SelectMany(point => (double[])[point.Kl, point.Proxy, point.Gold, point.KlError]),
    ];

    private static double[] BestOf(LongAnswers answers, TokenTask task)
    {
        (double Proxy, double Gold)[] drawn =
            [.. answers.Answers(5, 1 << 16).Select(answer => (task.Proxy(answer), task.Gold(answer)))];
        var figures = new List<double>();
        for (int n = 1; n <= 4096; n *= 4)
        {
            (double Proxy, double Gold)[] best = [.. drawn.Chunk(n).Select(group => group.MaxBy(pair => pair.Proxy))];
            figures.AddRange([
                Tilting.AnswerSpace.BestOfBound(n), best.Average(b => b.Proxy), best.Average(b => b.Gold), 0]);
        }
        return [.. figures];
    }
}
