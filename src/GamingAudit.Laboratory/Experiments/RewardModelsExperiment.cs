using System.Globalization;
using GamingAudit.Engine.Learning;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Linear reward models and perceptrons by the number of comparisons that they learn from.</summary>
internal sealed class RewardModelsExperiment : IExperiment
{
    /// <summary>Of a perceptron's layer.</summary>
    public const int Width = 32;

    private const int Seeds = 5;
    private const double Flips = 0.25;
    private static readonly int[] Sizes = [50, 100, 400, 1600];

    /// <inheritdoc/>
    public string Name => "reward-models";

    /// <inheritdoc/>
    public string Title => "reward models by kind and data: how well they fit, and when gold peaks";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        string[] kinds = ["linear", $"perceptron {Width}"];
        string by = context.Backend == FusedBackend.Instance ? "" : $" by {context.Backend.Name}";
        var figures = new double[kinds.Length * Sizes.Length * Seeds][];
        Parallel.For(0, figures.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
        {
            int kind = i / Seeds / Sizes.Length, size = Sizes[i / Seeds % Sizes.Length], seed = i % Seeds;
            string part = $"reward-models {kinds[kind]} comparisons {size} draws {seed}{by}";
            figures[i] = context.Part(part, () => Examine(
                bandit, kind == 0
                    ? bandit.LearnReward(size, Flips, 100 + (uint)seed)
                    : Perceptron(bandit, size, (uint)seed, context.Backend)));
        });
        var rows = new List<LabRow>();
        var lines = new List<ChartSeries>();
        foreach ((int kind, string name) in kinds.Index())
        {
            var peaks = new List<ChartPoint>();
            foreach ((int number, int size) in Sizes.Index())
            {
                double[][] runs = [.. figures.Skip((kind * Sizes.Length + number) * Seeds).Take(Seeds)];
                rows.Add(LabRow.Of(
                    $"{name}, {size} comparisons", LabCell.Of(runs.Average(r => r[0])), LabCell.Of(runs.Average(r =>
                        r[1])),
                    LabCell.Of(runs.Average(r => r[2]), 1), LabCell.Of(runs.Average(r => r[3])),
                    runs.Count(r => HeavyWarning(r[4])) is var heavy and > 0 ? $"heavy tail in {heavy} of {Seeds}"
                        : "-"));
                peaks.Add(new ChartPoint(size, runs.Average(r => r[1])));
            }
            lines.Add(new ChartSeries(name, peaks, kind));
        }
        return new LabReport(Name, Title, context.Seed,
            [
                string.Create(CultureInfo.InvariantCulture,
                    $"From {Sizes[0]} to {Sizes[^1]} comparisons gold of a linear model peaks at "
                    + $"{lines[0].Points[0].Y:F2} "
                    + $"to {lines[0].Points[^1].Y:F2}, of a perceptron at {lines[1].Points[0].Y:F2} to "
                    + $"{lines[1].Points[^1].Y:F2}; full optimisation undoes it with either."),
            ],
            [new LabTable(
                $"25 % of labels flipped, KL tilt, mean of five models{by}",
                ["model", "corr with gold", "gold at peak", "KL there", "gold at end", "warning"], rows)],
            [new LabChart("reward-models", "Gold at its peak by the comparisons that were learned from",
                [new LinePanel("25 % of labels flipped", "comparisons", "gold at peak", lines, IsLogarithmic: true)])]);
    }

    // Of the rewards under the reference, as every user's reward model is checked.
    private static bool HeavyWarning(double index) => Tilting.HeavyTail.IsHeavy(index);

    private static double[] Examine(TokenBandit bandit, double[] reward)
    {
        OptimisationCurve curve = bandit.Curves.Tilt("tilt", reward);
        var chance = new SamplingChance(3);
        double[] cumulative = Cumulative.Of(bandit.Space.Reference);
        double tail = Tail.Index(
            Enumerable.Range(0, 20_000).Select(_ => reward[Cumulative.Find(cumulative, chance.Uniform(0, 1))]), 0.01);
        return
        [
            Moments.Correlation(bandit.Space.Reference, reward, bandit.Gold) ?? 0, curve.Peak.Gold, curve.Peak.Kl,
            curve.End.Gold, tail,
        ];
    }

    private static double[] Perceptron(TokenBandit bandit, int comparisons, uint seed, PpoBackend backend)
    {
        float[][] inputs = [.. bandit.Answers.Select(answer =>
        {
            var input = new float[TokenBandit.Length * TokenBandit.Tokens];
            foreach ((int at, int token) in answer.Index()) input[at * TokenBandit.Tokens + token] = 1;
            return input;
        })];
        var model = new MlpRewardModel(inputs, [Width], seed, backend);
        model.Fit(bandit.Compare(100 + seed, comparisons, Flips));
        return Moments.Standardised(bandit.Space.Reference, model.Scores());
    }
}
