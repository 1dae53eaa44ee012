using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tilting;

/// <summary>
/// Two sets of 30 contexts with 24 shared features and one right answer of four each; a softmax policy, linear in the
/// features, is trained on one and then on the other by exact policy gradients.
/// </summary>
internal sealed class TwoTasks
{
    private const int Features = 24;
    private const int Answers = 4;
    private const int Contexts = 30;
    private const int Steps = 3000;
    private readonly (double[][] X, int[] Right) first;
    private readonly (double[][] X, int[] Right) second;
    private readonly int[] replayed;

    public TwoTasks(uint seed)
    {
        var random = new PermutedVariates(new PermutedGenerator(seed));
        double[][] seen = DrawContexts(), seenNext = DrawContexts();
        first = (seen, DrawAnswers());
        second = (seenNext, DrawAnswers());
        replayed = [.. random.Choose(Contexts / 5, Contexts)];

        double[][] DrawContexts() =>
            [.. Enumerable.Range(0, Contexts).Select(_ =>
                Enumerable.Range(0, Features).Select(_ => random.Normal()).ToArray())];

        int[] DrawAnswers() => [.. Enumerable.Range(0, Contexts).Select(_ => random.Below(Answers))];
    }

    /// <summary>
    /// How the second task is learned: the penalty of EWC (Kirkpatrick et al. 2017) and what is rehearsed.
    /// </summary>
    public static IReadOnlyList<(string Name, double Penalty, double Replay, bool ReplaysAll,
        bool IsProgressive)> Ways
    { get; } =
    [
        ("plain", 0, 0, false, false), ("EWC 0.1", 0.1, 0, false, false), ("EWC 1", 1, 0, false, false),
        ("EWC 10", 10, 0, false, false), ("replay 20 %", 0, 0.5, false, false), ("replay all", 0, 1, true, false),
        ("a column of its own", 0, 0, false, true),
    ];

    /// <summary>Task A when learned; then A and B after each way of learning B.</summary>
    public double[] Run()
    {
        double[] ofFirst = Train(new double[Features * Answers], [(1, first)], 0, null, null);
        double learned = Success(ofFirst, first);
        double[] fisher = Fisher(ofFirst, first);
        var figures = new List<double> { learned };
        foreach ((_, double penalty, double replay, bool all, bool isProgressive) in Ways)
        {
            var parts = new List<(double, (double[][], int[]))> { (1, second) };
            if (replay > 0)
                parts.Add((replay, all
                    ? first
                    : ([.. replayed.Select(i => first.X[i])], [.. replayed.Select(i => first.Right[i])])));
            double[] weights = Train(
                isProgressive ? new double[Features * Answers] : ofFirst, parts, penalty, ofFirst, fisher);
            figures.AddRange([isProgressive ? learned : Success(weights, first), Success(weights, second)]);
        }
        return [.. figures];
    }

    private static double[] Train(
        double[] from, IReadOnlyList<(double Weight, (double[][] X, int[] Right) Task)> parts, double penalty,
        double[]? anchor, double[]? fisher)
    {
        double[] weights = [.. from];
        var gradient = new double[weights.Length];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach ((double weight, (double[][] X, int[] Right) task) in parts) AddGradient(weights, task, weight,
                gradient);
            for (int i = 0; i < weights.Length; i++)
                weights[i] += gradient[i] - (penalty > 0 ? penalty * fisher![i] * (weights[i] - anchor![i]) : 0);
        }
        return weights;
    }

    private static void AddGradient(double[] weights, (double[][] X, int[] Right) task, double weight,
        double[] gradient)
    {
        for (int context = 0; context < task.X.Length; context++)
        {
            double[] x = task.X[context], chances = Chances(weights, x);
            double right = chances[task.Right[context]];
            for (int answer = 0; answer < Answers; answer++)
            {
                double slope = right * ((answer == task.Right[context] ? 1 : 0) - chances[answer]);
                for (int f = 0; f < Features; f++)
                    gradient[f * Answers + answer] += weight * x[f] * slope / task.X.Length;
            }
        }
    }

    private static double[] Fisher(double[] weights, (double[][] X, int[] Right) task)
    {
        var fisher = new double[weights.Length];
        foreach (double[] x in task.X)
        {
            double[] chances = Chances(weights, x);
            for (int drawn = 0; drawn < Answers; drawn++)
                for (int answer = 0; answer < Answers; answer++)
                {
                    double score = (answer == drawn ? 1 : 0) - chances[answer];
                    for (int f = 0; f < Features; f++)
                        fisher[f * Answers + answer] += x[f] * x[f] * chances[drawn] * score * score / task.X.Length;
                }
        }
        return fisher;
    }

    private static double Success(double[] weights, (double[][] X, int[] Right) task) =>
        task.X.Select((x, i) => Chances(weights, x)[task.Right[i]]).Average();

    private static double[] Chances(double[] weights, double[] x)
    {
        var chances = new double[Answers];
        for (int answer = 0; answer < Answers; answer++)
            for (int f = 0; f < Features; f++) chances[answer] += weights[f * Answers + answer] * x[f];
        double most = chances.Max(), total = 0;
        for (int answer = 0; answer < Answers; answer++) total += chances[answer] = Math.Exp(chances[answer] - most);
        for (int answer = 0; answer < Answers; answer++) chances[answer] /= total;
        return chances;
    }
}
