using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Preferences;

namespace GamingAudit.Laboratory.Tokens;

/// <summary>
/// Answers of 12 tokens of 32, more than can be listed. Variety and a proper ending are liked; the first two key
/// phrases
/// (tokens 0 to 3) help and more hurt; repeating a token hurts. The reference rarely says a key phrase.
/// </summary>
internal sealed class LongAnswers
{
    public const int Length = 12;
    public const int Tokens = 32;
    private const int KeyPhrases = 4;
    private const int Sample = 20_000;
    private readonly double[][] next;
    private readonly double mean;
    private readonly double deviation;

    public LongAnswers()
    {
        var chance = new SamplingChance(32);
        next = new double[Tokens + 1][];
        for (int last = 0; last <= Tokens; last++)
        {
            next[last] = new double[Tokens];
            for (int token = 0; token < Tokens; token++)
                next[last][token] = Math.Exp(chance.Normal(0, 0.6) - (token < KeyPhrases ? 1.2 : 0));
            double total = next[last].Sum();
            for (int token = 0; token < Tokens; token++) next[last][token] /= total;
        }
        Reference = new TokenTask(Length, Tokens, last => next[last < 0 ? Tokens : last], _ => 0, _ => 0);
        double[] worth = [.. Answers(1, Sample).Select(Raw)];
        mean = worth.Average();
        deviation = Math.Sqrt(worth.Average(value => (value - mean) * (value - mean)));
    }

    /// <summary>The reference, without rewards.</summary>
    public TokenTask Reference { get; }

    /// <summary>Answers of the reference.</summary>
    public IEnumerable<int[]> Answers(ulong seed, int count) =>
        Enumerable.Range(0, count).Select(i => Reference.Draw(new SamplingChance(seed, (ulong)i)));

    /// <summary>True worth, about mean 0 and deviation 1 under the reference.</summary>
    public double Gold(int[] answer) => (Raw(answer) - mean) / deviation;

    /// <summary>A linear reward learned from comparisons of the reference's answers, standardised under it.</summary>
    public Func<int[], double> LearnReward(int comparisons, double flips, ulong seed)
    {
        int[][] answers = [.. Answers(seed + 1000, 2 * comparisons)];
        var chance = new SamplingChance(seed);
        var pairs = new List<Comparison>();
        for (int i = 0; i < comparisons; i++)
        {
            bool isBetter = Gold(answers[2 * i]) >= Gold(answers[2 * i + 1]) != chance.Bernoulli(flips);
            pairs.Add(isBetter ? new Comparison(2 * i, 2 * i + 1) : new Comparison(2 * i + 1, 2 * i));
        }
        int[][] features = [.. answers.Select(Features)];
        var weights = new double[2 * Tokens + 2];
        new LinearRewardModel(features, weights).Fit(pairs, penalty: 1e-3, steps: 400, rate: 0.3);
        double[] scores = [.. Answers(2, 4000).Select(Score)];
        double centre = scores.Average(), spread = Math.Sqrt(scores.Average(s => (s - centre) * (s - centre)));
        return answer => (Score(answer) - centre) / spread;

        double Score(int[] answer) => Features(answer).Sum(feature => weights[feature]);
    }

    // Which tokens are said, which one is last, how often one follows itself and how many differ.
    private static int[] Features(int[] answer) =>
    [
        .. answer, Tokens + answer[^1],
        .. Enumerable.Repeat(2 * Tokens, Repeats(answer)),
        .. Enumerable.Repeat(2 * Tokens + 1, answer.Distinct().Count()),
    ];

    private static double Raw(int[] answer)
    {
        int keys = answer.Count(token => token < KeyPhrases);
        return (keys <= 2 ? 0.9 * keys : 1.8 - 1.1 * (keys - 2)) + 0.25 * answer.Distinct().Count()
            - 0.6 * Repeats(answer) + (answer[^1] >= Tokens - 4 ? 0.5 : 0);
    }

    private static int Repeats(int[] answer) =>
        Enumerable.Range(1, answer.Length - 1).Count(i => answer[i] == answer[i - 1]);
}
