namespace GamingAudit.Laboratory.Preferences;

/// <summary>
/// A Bradley-Terry reward model, linear in counted features: the chance that one answer is preferred is the logistic
/// function of the difference of rewards.
/// </summary>
/// <param name="features">For each answer the numbers of its features, one entry an occurrence.</param>
/// <param name="weights">The first weights; learned in place.</param>
internal sealed class LinearRewardModel(int[][] features, double[] weights)
{
    // Beyond it the logistic function is flat and exp overflows first.
    private const double LargestMargin = 30;

    /// <summary>The reward of an answer.</summary>
    public double Score(int answer)
    {
        double sum = 0;
        foreach (int feature in features[answer]) sum += weights[feature];
        return sum;
    }

    /// <summary>The reward of every answer.</summary>
    public double[] Scores() => [.. Enumerable.Range(0, features.Length).Select(Score)];

    /// <summary>One step of stochastic gradient ascent on the likelihood of a comparison.</summary>
    /// <param name="comparison">What was preferred.</param>
    /// <param name="rate">The step size.</param>
    /// <param name="decay">How much each feature's weight is shrunk for each occurrence.</param>
    public void Learn(Comparison comparison, double rate, double decay)
    {
        double margin = Score(comparison.Preferred) - Score(comparison.Other);
        double step = rate * Doubt(margin);
        foreach (int feature in features[comparison.Preferred]) weights[feature] += step - decay * weights[feature];
        foreach (int feature in features[comparison.Other]) weights[feature] -= step + decay * weights[feature];
    }

    /// <summary>
    /// Plain gradient ascent on the likelihood of all comparisons less a squared penalty; no randomness.
    /// </summary>
    public void Fit(IReadOnlyList<Comparison> comparisons, double penalty = 1e-3, int steps = 400, double rate = 2)
    {
        (int Feature, double Count)[][] differences = [.. comparisons.Select(Difference)];
        var gradient = new double[weights.Length];
        for (int step = 0; step < steps; step++)
        {
            Array.Clear(gradient);
            foreach ((int Feature, double Count)[] difference in differences)
            {
                double margin = 0;
                foreach ((int feature, double count) in difference) margin += count * weights[feature];
                double doubt = Doubt(margin);
                foreach ((int feature, double count) in difference) gradient[feature] += count * doubt;
            }
            for (int i = 0; i < weights.Length; i++)
                weights[i] += rate * (gradient[i] / comparisons.Count - penalty * weights[i]);
        }
    }

    private (int, double)[] Difference(Comparison comparison)
    {
        var counts = new SortedDictionary<int, double>();
        foreach (int feature in features[comparison.Preferred])
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        foreach (int feature in features[comparison.Other]) counts[feature] = counts.GetValueOrDefault(feature) - 1;
        return [.. counts.Where(count => count.Value != 0).Select(count => (count.Key, count.Value))];
    }

    private static double Doubt(double margin) =>
        1 / (1 + Math.Exp(Math.Clamp(margin, -LargestMargin, LargestMargin)));
}
