using GamingAudit.Laboratory.Preferences;

namespace GamingAudit.Samples.Learned.Texts;

/// <summary>Rewards of replies, learned from comparisons: linear in numbers that stand for a text.</summary>
/// <param name="embed">The numbers of each text.</param>
public sealed class ReplyRewards(Func<IReadOnlyList<string>, IReadOnlyList<float[]>> embed)
{
    private const double Errors = 0.1;

    // A penalty of 1e-3 settles what the data leave open long before.
    private const int Steps = 600;

    // Of the network's layer.
    private const int Width = 32;

    /// <summary>Replies drawn at random: what people used to write.</summary>
    public static int[] Draw(int count, ulong seed)
    {
        var chance = new SamplingChance(seed);
        return [.. Enumerable.Range(0, count).Select(_ => chance.Below(ReplyGrammar.Count))];
    }

    /// <summary>The numbers of replies.</summary>
    public double[][] Features(IReadOnlyList<int> replies) =>
        [.. embed([.. replies.Select(ReplyGrammar.Text)]).Select(row => row.Select(x => (double)x).ToArray())];

    /// <summary>
    /// A model of as many comparisons, of two replies each by a reader who errs in one of ten.
    /// </summary>
    /// <param name="replies">At least two for each comparison.</param>
    /// <param name="features">Their numbers.</param>
    /// <param name="comparisons">How many.</param>
    /// <param name="seed">Decides who is compared, and which comparisons are errors.</param>
    public static PreferenceModel Learn(int[] replies, double[][] features, int comparisons, ulong seed) =>
        PreferenceModel.Fit(Compare(replies, features, comparisons, seed), steps: Steps);

    /// <summary>The same comparisons for a network between the numbers and the reward.</summary>
    /// <inheritdoc cref="Learn"/>
    public static PreferenceNetwork LearnNetwork(int[] replies, double[][] features, int comparisons, ulong seed) =>
        PreferenceNetwork.Fit(Compare(replies, features, comparisons, seed), [Width], seed);

    private static List<ComparedFeatures> Compare(int[] replies, double[][] features, int comparisons, ulong seed)
    {
        var chance = new SamplingChance(seed);
        int[] order = [.. Enumerable.Range(0, replies.Length)];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = chance.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        var pairs = new List<ComparedFeatures>();
        for (int i = 0; i < comparisons; i++)
        {
            (int one, int other) = (order[2 * i], order[2 * i + 1]);
            bool isBetter = ReplyGrammar.Worth(replies[one]) >= ReplyGrammar.Worth(replies[other]);
            if (chance.Bernoulli(Errors)) isBetter = !isBetter;
            pairs.Add(isBetter
                ? new ComparedFeatures(features[one], features[other])
                : new ComparedFeatures(features[other], features[one]));
        }
        return pairs;
    }
}
