namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A Bradley-Terry reward of rows from comparisons of whole episodes, maximum a posteriori: the reward that it starts
/// from, and a correction that is linear in the features of rows and has a normal prior.
/// </summary>
internal sealed class EpisodePreferences(RowFeatures features)
{
    private const int Steps = 200;
    private const int PowerSteps = 20;
    private readonly List<Comparison> comparisons = [];

    /// <summary>How many comparisons there are.</summary>
    public int Count => comparisons.Count;

    /// <summary>Adds a comparison.</summary>
    public void Add(
        IReadOnlyList<(int Row, double Weight)> preferred, IReadOnlyList<(int Row, double Weight)> other)
    {
        var rows = new SortedDictionary<int, double>();
        foreach ((int row, double weight) in preferred) rows[row] = rows.GetValueOrDefault(row) + weight;
        foreach ((int row, double weight) in other) rows[row] = rows.GetValueOrDefault(row) - weight;
        var seen = new SortedDictionary<int, double>();
        foreach ((int row, double weight) in rows)
            foreach ((int feature, double value) in features[row])
                seen[feature] = seen.GetValueOrDefault(feature) + weight * value;
        comparisons.Add(new Comparison(
            [.. rows.Where(row => row.Value != 0).Select(row => (row.Key, row.Value))],
            [.. seen.Where(feature => feature.Value != 0).Select(feature => (feature.Key, feature.Value))]));
    }

    /// <summary>How many units of preference a reward is worth: the likeliest factor that is not negative.</summary>
    public double Scale(double[] reward)
    {
        double[] differences = [.. comparisons.Select(pair => Dot(pair.Rows, reward))];
        double square = differences.Average(x => x * x), scale = 0;
        if (square <= 0) return 0;
        for (int step = 0; step < Steps; step++)
            scale = Math.Max(0, scale + 4 / square * differences.Average(x => x * Doubt(scale * x)));
        return scale;
    }

    /// <summary>The reward of each row, in units of preference.</summary>
    /// <param name="from">What it starts from.</param>
    /// <param name="first">The weights of features that the prior has for the likeliest.</param>
    /// <param name="deviation">The prior's deviation of a weight.</param>
    /// <param name="counts">How often each comparison counts; null for once.</param>
    public double[] Fit(double[] from, double[] first, double deviation, int[]? counts = null)
    {
        double[] basis = [.. comparisons.Select(pair => Dot(pair.Rows, from))];
        double[] times = [.. comparisons.Select((_, i) => (double)(counts?[i] ?? 1))];
        double penalty = 1 / (deviation * deviation);
        double rate = 1 / (Curvature(times) / 4 + penalty);
        double[] weights = [.. first], ahead = [.. first];
        var gradient = new double[weights.Length];
        // Nesterov's method for functions that are strictly convex, by the prior.
        double root = Math.Sqrt(penalty * rate), momentum = (1 - root) / (1 + root);
        for (int step = 0; step < Steps; step++)
        {
            for (int i = 0; i < gradient.Length; i++) gradient[i] = penalty * (first[i] - ahead[i]);
            foreach ((int number, Comparison pair) in comparisons.Index())
            {
                if (times[number] == 0) continue;
                double pull = times[number] * Doubt(basis[number] + Dot(pair.Features, ahead));
                foreach ((int feature, double value) in pair.Features) gradient[feature] += pull * value;
            }
            for (int i = 0; i < weights.Length; i++)
            {
                double next = ahead[i] + rate * gradient[i];
                (weights[i], ahead[i]) = (next, next + momentum * (next - weights[i]));
            }
        }
        var reward = (double[])from.Clone();
        for (int row = 0; row < reward.Length - 1; row++)
            foreach ((int feature, double value) in features[row]) reward[row] += value * weights[feature];
        return reward;
    }

    // The largest curvature of the sum of squares, by power iteration, with room for what is missing.
    private double Curvature(double[] times)
    {
        var chance = new SamplingChance(1);
        double[] direction = [.. Enumerable.Range(0, features.Count).Select(_ => chance.Normal(0, 1))];
        double length = Math.Sqrt(direction.Sum(x => x * x));
        for (int step = 0; step < PowerSteps && length > 0; step++)
        {
            var next = new double[direction.Length];
            foreach ((int number, Comparison pair) in comparisons.Index())
            {
                double along = times[number] * Dot(pair.Features, direction) / length;
                foreach ((int feature, double value) in pair.Features) next[feature] += along * value;
            }
            direction = next;
            length = Math.Sqrt(next.Sum(x => x * x));
        }
        return 1.2 * length;
    }

    private static double Dot((int Index, double Value)[] sparse, double[] dense)
    {
        double sum = 0;
        foreach ((int index, double value) in sparse) sum += value * dense[index];
        return sum;
    }

    private static double Doubt(double margin) => 1 / (1 + Math.Exp(Math.Clamp(margin, -500, 500)));

    private sealed record Comparison((int, double)[] Rows, (int, double)[] Features);
}
