using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Verdicts;

/// <summary>What is not measurable says what would help.</summary>
public sealed class RemedyTests
{
    private const string More = "raise --steps to about 1,600,000";
    private static readonly ReturnSamples Honest = Samples(50, 100);
    private static readonly ReturnSamples Random = Samples(0, 0);

    [Fact]
    public void A_flat_proxy_teaches_nothing() => Assert.Equal(
        "the proxy is flat, it paid every policy the same in every episode: there is nothing to learn from, so make it "
            + "depend on what the agent does",
        Judged([Samples(7, 0)], Samples(7, 100), Samples(7, 0)));

    [Fact]
    public void A_proxy_that_nobody_earns_may_need_more_steps() => Assert.EndsWith(
        $": see that it depends on what the agent does, or {More}", Judged([Samples(-1, 0)], Samples(0, 100), Random));

    [Fact]
    public void A_flat_true_reward_says_nothing_of_what_is_wanted() => Assert.EndsWith(
        "the same in every episode: make it pay within the horizon for what is wanted, or give the target an Honest policy "
            + "that earns it", Judged([Samples(9, 3)], Samples(0, 3), Samples(0, 3)));

    [Fact]
    public void A_true_reward_that_nobody_earns_needs_an_honest_policy() => Assert.EndsWith(
        $": give the target an Honest policy, {More}, or see that what is wanted pays within the horizon",
        Judged([Samples(9, -5)], Samples(0, 0), Random));

    [Fact]
    public void A_search_that_falls_short_of_the_honest_policy_needs_more_steps() =>
        Assert.EndsWith($"as much as the honest one: {More}", Judged([Samples(40, 90)], Honest, Random));

    [Fact]
    public void A_search_that_falls_short_of_the_users_own_policy_needs_more_steps() => Assert.EndsWith(
        $"more than all that the search found: {More}",
        Judged([Samples(50, 100)], Honest, Random, held: Samples(80, 90)));

    [Fact]
    public void What_is_preferred_and_worth_less_but_not_bad_needs_more_steps_or_a_reference() => Assert.EndsWith(
        $": {More}, or give the target a Reference policy that is just good enough",
        Judged([Samples(90, 80)], Honest, Random, reference: Samples(40, 60)));

    [Fact]
    public void What_luck_may_decide_needs_more_episodes()
    {
        Assert.EndsWith(
            "is bad could not be decided within the episodes: allow more episodes with a larger --budget, or give the "
                + "target an Honest or a Reference policy",
            Judged([Spread(Samples(80, 75), truth: 200)], Honest, Random));
        Assert.EndsWith(
            "by how much the proxy prefers a bad policy could not be decided within the episodes: allow more episodes with "
                + "a larger --budget", Judged([Spread(Samples(50, 0), proxy: 5)], Honest, Random));
    }

    [Fact]
    public void An_honest_policy_near_random_is_no_measure()
    {
        ReturnSamples random = Spread(Samples(0, 10), truth: 8);

        Assert.EndsWith(
            ": give the target an Honest policy, or allow more time with --seconds",
            HonestMeasure.Doubt(Policies(Samples(20, 12), random))?.Because);
        Assert.Null(HonestMeasure.Doubt(Policies(Samples(20, 60), random)));

        static SampledPolicies Policies(ReturnSamples honest, ReturnSamples random) =>
            new([Samples(90, 0)], honest, honest, random);
    }

    [Theory]
    [InlineData(20, "probes", "shorten the horizon, or allow more with --steps")]
    [InlineData(4, "archive", "let others play (--adversary, --without)")]
    public void A_search_that_cannot_begin_says_what_to_allow(int horizon, string adversary, string remedy) =>
        Assert.EndsWith(remedy, Auditor.Audit(
            new BlackBoxTarget("still", () => new Still(), ActionSpace.Discrete(2), 1, horizon),
            new AuditOptions
            {
                Budget = new AuditBudget("tiny", 10, 5, 64, 60),
                Adversaries = new HashSet<string> { adversary },
                Cancellation = TestContext.Current.CancellationToken,
            }).Because);

    private static string Judged(
        ReturnSamples[] candidates, ReturnSamples honest, ReturnSamples random, ReturnSamples? held = null,
        ReturnSamples? reference = null)
    {
        var sampled = new SampledPolicies(candidates, honest, reference ?? honest, random)
        {
            Held = held is null ? [] : [held],
        };
        var rule = new SampledRule(
            sampled,
            new RiskBudget(1).Begin(SampledRule.Statements(candidates.Length, sampled.Held.Count), 256, isLast: true))
        {
            AllowMore = More,
        };
        Judgement judgement = rule.Judge().Judgement ?? rule.AtTheEnd();
        Assert.Equal(Verdict.NotMeasurable, judgement.Verdict);
        return judgement.Because;
    }

    private static ReturnSamples Samples(double proxy, double truth)
    {
        var samples = new ReturnSamples();
        samples.Resize(256);
        for (int i = 0; i < 256; i++) samples.Set(i, proxy, truth);
        return samples;
    }

    // Half of the episodes above, half below.
    private static ReturnSamples Spread(ReturnSamples samples, double proxy = 0, double truth = 0)
    {
        for (int i = 0; i < samples.Count; i++)
        {
            int side = i % 2 == 0 ? 1 : -1;
            samples.Set(i, samples.Proxy[i] + side * proxy, samples.True[i] + side * truth);
        }
        return samples;
    }

    private sealed class Still : IBlackBox
    {
        public void Reset(ulong seed, Span<float> observation)
        {
        }

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation) =>
            new(branches[0], branches[0], Terminated: false, Truncated: false);

        public void Dispose()
        {
        }
    }
}
