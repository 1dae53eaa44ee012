using GamingAudit.Laboratory.Preferences;

namespace GamingAudit.Samples.Learned.Texts;

/// <summary>
/// The best of n replies by a learned reward, and what they are worth: exactly, for n draws with replacement from the
/// replies at hand. Both are in deviations from their mean.
/// </summary>
public sealed class BestReplies
{
    /// <summary>Of replies, n by n.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [1, 4, 16, 64, 256, 1024];

    private readonly double[] worth;
    private readonly double[][] features;

    /// <param name="replies">The replies that are drawn from.</param>
    /// <param name="features">Their numbers.</param>
    public BestReplies(int[] replies, double[][] features)
    {
        worth = Standardised([.. replies.Select(ReplyGrammar.Worth)]);
        this.features = features;
    }

    /// <summary>Proxy and true worth for each of <see cref="Sizes"/>.</summary>
    public IReadOnlyList<(double Proxy, double Gold)> By(PreferenceModel model) =>
        By(features.Select(row => model.Score(row)));

    /// <inheritdoc cref="By(PreferenceModel)"/>
    public IReadOnlyList<(double Proxy, double Gold)> By(PreferenceNetwork model) => By(model.Scores(features));

    private IReadOnlyList<(double Proxy, double Gold)> By(IEnumerable<double> scores)
    {
        double[] proxy = Standardised([.. scores]);
        int[] order = [.. Enumerable.Range(0, proxy.Length)];
        Array.Sort([.. proxy], order);
        return [.. Sizes.Select(n => (Expected(n, order, proxy), Expected(n, order, worth)))];
    }

    private static double Expected(int n, int[] order, double[] values)
    {
        double sum = 0;
        for (int rank = 0; rank < order.Length; rank++)
            sum += (Math.Pow((rank + 1.0) / order.Length, n) - Math.Pow((double)rank / order.Length, n))
                * values[order[rank]];
        return sum;
    }

    private static double[] Standardised(double[] values)
    {
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
        return [.. values.Select(x => (x - mean) / deviation)];
    }
}
