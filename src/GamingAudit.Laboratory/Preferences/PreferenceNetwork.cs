namespace GamingAudit.Laboratory.Preferences;

/// <summary>
/// A Bradley-Terry reward over features of a user's own that is a multilayer perceptron, to be used as the proxy of a
/// target.
/// </summary>
public sealed class PreferenceNetwork
{
    private readonly MlpRewardModel model;

    private PreferenceNetwork(MlpRewardModel model) => this.model = model;

    /// <summary>The rewards of answers with these features.</summary>
    public double[] Scores(IReadOnlyList<double[]> features) => model.Scores([.. features.Select(Narrow)]);

    /// <summary>Fits the network: Adam on the likelihood less a squared penalty, in full batches.</summary>
    /// <param name="comparisons">What was preferred.</param>
    /// <param name="hidden">Widths of the tanh layers.</param>
    /// <param name="seed">Decides the first weights.</param>
    /// <param name="penalty">On every number squared.</param>
    /// <param name="steps">Steps of Adam.</param>
    public static PreferenceNetwork Fit(
        IReadOnlyList<ComparedFeatures> comparisons, IReadOnlyList<int> hidden, ulong seed, double penalty = 1e-3,
        int steps = 400)
    {
        if (comparisons.Count == 0) throw new ArgumentException("There are no comparisons.", nameof(comparisons));
        var model = new MlpRewardModel(
            [.. comparisons.SelectMany(pair => new[] { Narrow(pair.Preferred), Narrow(pair.Other) })], hidden, seed);
        model.Fit([.. comparisons.Select((_, i) => new Comparison(2 * i, 2 * i + 1))], steps, penalty: penalty);
        return new PreferenceNetwork(model);
    }

    private static float[] Narrow(double[] features) => [.. features.Select(x => (float)x)];
}
