namespace GamingAudit.Laboratory.Preferences;

/// <summary>A linear Bradley-Terry reward over features of a user's own, to be used as the proxy of a target.</summary>
public sealed class PreferenceModel
{
    private readonly double[] weights;

    private PreferenceModel(double[] weights) => this.weights = weights;

    /// <summary>What each feature is worth.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>The reward of an answer with these features.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }

    /// <summary>The share of comparisons that it orders as they are; of held-out ones, its accuracy.</summary>
    public double Agreement(IReadOnlyList<ComparedFeatures> comparisons) =>
        comparisons.Average(pair => Score(pair.Preferred) > Score(pair.Other) ? 1.0 : 0.0);

    /// <summary>Fits the model: gradient ascent on the likelihood less a squared penalty; no randomness.</summary>
    public static PreferenceModel Fit(
        IReadOnlyList<ComparedFeatures> comparisons, double penalty = 1e-3, int steps = 2000)
    {
        if (comparisons.Count == 0) throw new ArgumentException("There are no comparisons.", nameof(comparisons));
        var weights = new double[comparisons[0].Preferred.Length];
        double[][] differences =
            [.. comparisons.Select(pair => pair.Preferred.Zip(pair.Other, (a, b) => a - b).ToArray())];
        // The likelihood's curvature is at most a quarter of the mean square of the differences.
        double curvature = differences.Average(d => d.Sum(x => x * x)) / 4 + penalty;
        for (int step = 0; step < steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (double[] difference in differences)
            {
                double margin = 0;
                for (int i = 0; i < weights.Length; i++) margin += weights[i] * difference[i];
                double doubt = 1 / (1 + Math.Exp(Math.Clamp(margin, -30, 30)));
                for (int i = 0; i < weights.Length; i++) gradient[i] += doubt * difference[i];
            }
            for (int i = 0; i < weights.Length; i++)
                weights[i] += (gradient[i] / differences.Length - penalty * weights[i]) / curvature;
        }
        return new PreferenceModel(weights);
    }
}
