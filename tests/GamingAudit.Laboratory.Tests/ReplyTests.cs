using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Tokens;
using GamingAudit.Samples.Learned.Texts;

namespace GamingAudit.Laboratory.Tests;

/// <summary>The sample of texts with a stand-in for its network: words, each a number of its own.</summary>
public sealed class ReplyTests
{
    private const int Width = 128;
    private static readonly ReplyRewards Rewards = new(texts => [.. texts.Select(Words)]);
    private static readonly int[] Compared = ReplyRewards.Draw(1200, seed: 1);
    private static readonly double[][] Features = Rewards.Features(Compared);
    private static readonly int[] Pool = ReplyRewards.Draw(4096, seed: 2);
    private static readonly BestReplies Best = new(Pool, Rewards.Features(Pool));

    [Fact]
    public void Replies_have_texts_of_their_own() => Assert.Equal(
        2000, Enumerable.Range(0, 2000).Select(i => ReplyGrammar.Text(i * 139)).Distinct().Count());

    [Fact]
    public void A_promise_that_nobody_can_keep_is_worth_less_than_none()
    {
        const int unknown = 5 * 6, promised = unknown, open = unknown + 5 * 36;
        Assert.True(ReplyGrammar.Worth(promised) < ReplyGrammar.Worth(open));
    }

    [Fact]
    public void Gold_follows_the_proxy_with_many_comparisons_alone()
    {
        (double fewProxy, double fewGold) = Gained(20);
        (double manyProxy, double manyGold) = Gained(600);
        Assert.InRange(fewProxy, 0.4, 1);
        Assert.InRange(manyProxy, 0.4, 1);
        Assert.InRange(fewGold, -0.2, 0.5 * fewProxy);
        Assert.InRange(manyGold, 0.7 * manyProxy, 1);
    }

    [Fact]
    public void A_policy_is_paid_more_than_it_is_worth_and_a_penalty_keeps_it_near_the_reference()
    {
        TokenPoint free = Trained(20, 0), held = Trained(20, 1);
        Assert.True(free.Proxy > held.Proxy && free.Kl > held.Kl + 1, $"{free} {held}");
        Assert.True(free.Gold < free.Proxy, $"{free}");
    }

    private static TokenPoint Trained(int comparisons, double beta)
    {
        PreferenceNetwork network = ReplyRewards.LearnNetwork(Compared, Features, comparisons, 1);
        return ReplyPolicy.Train(
            reply => network.Scores(Rewards.Features([reply]))[0], Pool[..400], beta, 30_000, 1)[^1];
    }

    // From the best of 16 to the best of 256.
    private static (double Proxy, double Gold) Gained(int comparisons)
    {
        IReadOnlyList<(double Proxy, double Gold)>[] curves =
        [
            .. Enumerable.Range(0, 16).Select(draw => Best.By(
                ReplyRewards.Learn(Compared, Features, comparisons, (ulong)draw))),
        ];
        return (curves.Average(c => c[4].Proxy - c[2].Proxy), curves.Average(c => c[4].Gold - c[2].Gold));
    }

    private static float[] Words(string text)
    {
        var numbers = new float[Width];
        foreach (string word in text.Split(' '))
        {
            int hash = 17;
            foreach (char letter in word) hash = unchecked(31 * hash + letter);
            numbers[(hash & int.MaxValue) % Width] += 0.25f;
        }
        return numbers;
    }
}
