using GamingAudit.Laboratory.Tokens;

namespace GamingAudit.Samples.Learned.Texts;

/// <summary>
/// A policy that writes replies phrase by phrase and is trained against a learned reward by PPO with a KL penalty a
/// phrase. It begins with phrases at random, as the replies that are compared are drawn.
/// </summary>
public static class ReplyPolicy
{
    private const int Checks = 5;

    /// <summary>KL, proxy and true worth along training, both in deviations over replies at random.</summary>
    /// <param name="score">The learned rewards of replies.</param>
    /// <param name="pool">Replies at random.</param>
    /// <param name="beta">The KL coefficient, in deviations of the reward a nat.</param>
    /// <param name="steps">Phrases to train for.</param>
    /// <param name="seed">Decides every draw.</param>
    public static IReadOnlyList<TokenPoint> Train(
        Func<int, double> score, int[] pool, double beta, long steps, ulong seed)
    {
        (double mean, double deviation) = Moments(pool.Select(score));
        (double trueMean, double trueDeviation) = Moments(pool.Select(ReplyGrammar.Worth));
        double[] even = [.. Enumerable.Repeat(1.0 / ReplyGrammar.Phrases, ReplyGrammar.Phrases)];
        var task = new TokenTask(
            ReplyGrammar.Slots, ReplyGrammar.Phrases, _ => even,
            phrases => (score(Number(phrases)) - mean) / deviation,
            phrases => (ReplyGrammar.Worth(Number(phrases)) - trueMean) / trueDeviation);
        return TokenCurve.Ppo(task, beta, null, steps, Checks, seed);
    }

    private static int Number(int[] phrases) =>
        phrases.Reverse().Aggregate(0, (number, phrase) => number * ReplyGrammar.Phrases + phrase);

    private static (double Mean, double Deviation) Moments(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return (mean, Math.Sqrt(all.Average(x => (x - mean) * (x - mean))));
    }
}
