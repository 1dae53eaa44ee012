using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Bandits;

/// <summary>
/// An answer of five tokens out of four, 1,024 in all; small enough that whatever is done to it has an exact result.
/// The reference is a bigram model in which token 0, the key phrase, is rare. One or two key phrases help, more hurt.
/// </summary>
internal sealed class TokenBandit
{
    /// <summary>Tokens in an answer.</summary>
    public const int Length = 5;

    /// <summary>Different tokens.</summary>
    public const int Tokens = 4;

    private const int Bigrams = Tokens * Tokens;
    private static readonly double[] KeyPhrases = [0, 1, 1.6, 0.2, -2, -4.5];
    private readonly double[] cumulative;
    private readonly double[][] logits;

    /// <summary>The bandit of the published figures.</summary>
    public TokenBandit()
    {
        var random = new MersenneTwister(7);
        logits = new double[Tokens + 1][];
        for (int previous = 0; previous <= Tokens; previous++)
        {
            logits[previous] = new double[Tokens];
            for (int token = 0; token < Tokens; token++) logits[previous][token] = random.NextNormal(0, 0.6);
        }
        foreach (double[] row in logits) row[0] -= 1.2;

        Reference = [.. logits.Select(row => row.Select(logit => Math.Exp(logit) / row.Sum(Math.Exp)).ToArray())];
        Answers = [.. Enumerable.Range(0, 1 << (2 * Length)).Select(Spell)];
        double[] reference = [.. Answers.Select(answer => Math.Exp(LogChance(answer)))];
        cumulative = Cumulative.Of(reference);
        Space = new AnswerSpace(reference);
        Gold = Moments.Standardised(reference, [.. Answers.Select(Worth)]);
        Features = [.. Answers.Select(FeaturesOf)];
        Curves = new AnswerCurves(Space, Gold);
    }

    /// <summary>Every answer, in the order of its tokens.</summary>
    public IReadOnlyList<int[]> Answers { get; }

    /// <summary>The answers' chances under the reference.</summary>
    public AnswerSpace Space { get; }

    /// <summary>True worth, mean 0 and deviation 1 under the reference.</summary>
    public double[] Gold { get; }

    /// <summary>Which token stands where (20), and which token follows which (16).</summary>
    public int[][] Features { get; }

    /// <summary>What optimisers make of a reward here.</summary>
    public AnswerCurves Curves { get; }

    /// <summary>The reference's chances of the next token, by the last one; those of the start come last.</summary>
    public double[][] Reference { get; }

    /// <summary>The number of an answer.</summary>
    public static int NumberOf(ReadOnlySpan<int> answer)
    {
        int number = 0;
        foreach (int token in answer) number = number * Tokens + token;
        return number;
    }

    /// <summary>
    /// A reward learned from comparisons of answers of the reference, standardised under it: logistic regression by
    /// stochastic gradient ascent, 30 epochs.
    /// </summary>
    /// <param name="comparisons">How many pairs are drawn; a pair of one answer is dropped.</param>
    /// <param name="flips">The chance that a label is wrong.</param>
    /// <param name="seed">Decides the pairs, the flips and the first weights.</param>
    public double[] LearnReward(int comparisons, double flips, uint seed)
    {
        const int epochs = 30;
        const double rate = 0.08, penalty = 1e-3;
        var random = new MersenneTwister(seed);
        var weights = new double[Bigrams + Length * Tokens];
        for (int i = 0; i < weights.Length; i++) weights[i] = random.NextNormal(0, 0.3);
        var model = new LinearRewardModel(Features, weights);
        List<Comparison> pairs = Compare(random, comparisons, flips);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(pairs);
            foreach (Comparison pair in pairs) model.Learn(pair, rate / (1 + 0.05 * epoch), rate * penalty);
        }
        return Moments.Standardised(Space.Reference, model.Scores());
    }

    /// <summary>Comparisons of answers of the reference, as a model learns from.</summary>
    internal List<Comparison> Compare(uint seed, int count, double flips) =>
        Compare(new MersenneTwister(seed), count, flips);

    private List<Comparison> Compare(MersenneTwister random, int count, double flips)
    {
        int[] first = random.Choices(cumulative, count), second = random.Choices(cumulative, count);
        var pairs = new List<Comparison>();
        for (int i = 0; i < count; i++)
        {
            if (first[i] == second[i]) continue;
            var pair = new Comparison(first[i], second[i]);
            if (Gold[first[i]] <= Gold[second[i]]) pair = new Comparison(pair.Other, pair.Preferred);
            if (random.NextDouble() < flips) pair = new Comparison(pair.Other, pair.Preferred);
            pairs.Add(pair);
        }
        return pairs;
    }

    private static int[] Spell(int number)
    {
        var answer = new int[Length];
        for (int i = Length - 1; i >= 0; i--) (number, answer[i]) = Math.DivRem(number, Tokens);
        return answer;
    }

    private double LogChance(int[] answer)
    {
        double sum = 0;
        int previous = Tokens;
        foreach (int token in answer)
        {
            sum += logits[previous][token] - Math.Log(logits[previous].Sum(Math.Exp));
            previous = token;
        }
        return sum;
    }

    private static double Worth(int[] answer)
    {
        int repeats = Enumerable.Range(1, Length - 1).Count(i => answer[i] == answer[i - 1]);
        return KeyPhrases[answer.Count(token => token == 0)]
            + (0.5 * answer.Distinct().Count() - 0.6 * repeats + (answer[^1] == 3 ? 0.3 : 0));
    }

    private static int[] FeaturesOf(int[] answer) =>
    [
        .. answer.Select((token, at) => Bigrams + at * Tokens + token),
        .. Enumerable.Range(1, Length - 1).Select(i => answer[i - 1] * Tokens + answer[i]),
    ];
}
