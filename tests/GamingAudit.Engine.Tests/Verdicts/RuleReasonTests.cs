using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Verdicts;

/// <summary>Which reason the rule on samples gives, and what the figures are where ranges are nothing.</summary>
public sealed class RuleReasonTests
{
    private const int Episodes = 256;
    private static readonly ReturnSamples Honest = Samples(50, 100);
    private static readonly ReturnSamples Reference = Samples(40, 60);
    private static readonly ReturnSamples Random = Samples(0, 0);

    [Theory]
    [InlineData(60, 10, Verdict.Gamed, "the proxy pays a bad policy more than the honest one")]
    [InlineData(50, 10, Verdict.Tied, "the proxy pays a bad policy as much as the honest one")]
    [InlineData(
        60, 90, Verdict.NothingFound,
        "of all policies found, the one that the proxy pays best does what is wanted")]
    public void Of_one_candidate(double proxy, double truth, Verdict verdict, string because)
    {
        SampledRule rule = Rule(new SampledPolicies([Samples(proxy, truth)], Honest, Reference, Random));
        Assert.Equal(new Judgement(verdict, because), rule.Judge().Judgement);
    }

    [Fact]
    public void Of_two_that_differ() => Assert.Equal(
        new Judgement(
            Verdict.Tied, "policies that earn the most proxy differ: some do what is wanted and some do not"),
        Rule(new SampledPolicies([Samples(80, 100), Samples(79.5, 10)], Honest, Reference, Random)).Judge().Judgement);

    [Fact]
    public void A_proxy_that_pays_all_the_same_is_flat_and_one_that_pays_anybody_else_is_not()
    {
        const string flat = "the proxy is flat, it paid every policy the same in every episode: there is nothing to "
            + "learn from, so make it depend on what the agent does";
        const string lost = "no policy was found that earns more of the proxy than random actions: see that it depends "
            + "on what the agent does, or allow more steps with a larger --budget";
        Assert.Equal(flat, Reason(Samples(0, 50), Samples(0, 100), Samples(0, 0)));
        Assert.Equal(lost, Reason(Samples(-1, 50), Samples(0, 100), Samples(0, 0)));
        Assert.Equal(lost, Reason(Samples(0, 50), Samples(-1, 100), Samples(0, 0)));
        Assert.Equal(lost, Reason(Samples(0, 50), Samples(0, 100), Samples(1, 0)));
    }

    [Fact]
    public void A_true_reward_that_gives_all_the_same_is_flat_and_one_that_gives_anybody_else_is_not()
    {
        const string flat = "the true reward is flat, it gave every policy the same in every episode: make it pay "
            + "within the horizon for what is wanted, or give the target an Honest policy that earns it";
        const string lost = "no policy was found that earns more of the true reward than random actions: give the "
            + "target an Honest policy, allow more steps with a larger --budget, or see that what is wanted pays "
            + "within the horizon";
        Assert.Equal(flat, Reason(Samples(50, 0), Samples(60, 0), Samples(0, 0)));
        Assert.Equal(lost, Reason(Samples(50, -1), Samples(60, 0), Samples(0, 0)));
        Assert.Equal(lost, Reason(Samples(50, 0), Samples(60, -1), Samples(0, 0)));
        Assert.Equal(lost, Reason(Samples(50, 0), Samples(60, 0), Samples(0, 1)));
    }

    [Theory]
    // Whether random actions earn less of either is open.
    [InlineData(60, 90, 400, 0, "no policy was found that earns more of the proxy than random actions", false)]
    [InlineData(60, 90, 0, 800, "no policy was found that earns more of the true reward than random actions", false)]
    // Paid less than the honest policy: too little; bad and by 3 %, which is neither a tie nor clearly less.
    [InlineData(
        40, 90, 0, 0, "the search did not find a policy that the proxy pays as much as the honest one: allow",
        true)]
    [InlineData(
        48.5, 10, 0, 0,
        "by how much the proxy prefers a bad policy could not be decided within the episodes: allow more episodes",
        true)]
    public void What_stays_open(
        double proxy, double truth, double proxyNoise, double trueNoise, string because, bool maySearchOn)
    {
        SampledRule rule = Rule(new SampledPolicies(
            [Samples(proxy, truth)], Honest, Reference, Noisy(0, 0, proxyNoise, trueNoise)));
        Assert.Null(rule.Judge().Judgement);
        Assert.StartsWith(because, rule.AtTheEnd().Because);
        Assert.Equal(Verdict.NotMeasurable, rule.AtTheEnd().Verdict);
        Assert.Equal(maySearchOn, rule.AtTheEnd().MaySearchOn);
    }

    [Fact]
    public void What_the_proxy_prefers_and_loses_some_but_is_not_bad_is_searched_on()
    {
        Judgement? between = Rule(
            new SampledPolicies([Samples(60, 85)], Honest, Reference, Random)).Judge().Judgement;
        Assert.Equal(
            (Verdict.NotMeasurable, true, true), (between!.Verdict, between.MaySearchOn, between.IsBetween));
    }

    [Fact]
    public void Nor_is_it_where_a_bad_policy_is_paid_as_much()
    {
        (Judgement? judgement, int about) = Rule(new SampledPolicies(
            [Samples(60, 85), Samples(59.5, 10)], Honest, Reference, Random)).Judge();
        Assert.Equal((Verdict.Tied, 1), (judgement!.Verdict, about));
    }

    [Theory]
    [InlineData(0, "the proxy pays the user's own policy or the reference more than all that the search found: allow")]
    [InlineData(
        100, "whether the proxy pays the user's own policy or the reference more than all that the search found could")]
    public void What_is_held_beside_the_search_is_paid_more_or_may_be(double noise, string because)
    {
        SampledRule rule = Rule(new SampledPolicies([Samples(60, 90)], Honest, Reference, Random) with
        {
            Held = [Noisy(70, 60, noise, 0)],
        });
        Assert.Null(rule.Judge().Judgement);
        Assert.StartsWith(because, rule.AtTheEnd().Because);
    }

    [Fact]
    public void Whether_the_best_is_bad_stays_open()
    {
        SampledRule rule = Rule(new SampledPolicies([Noisy(60, 60, 0, 200)], Honest, Reference, Random));
        Assert.Null(rule.Judge().Judgement);
        Assert.Equal(
            "whether the policy that the proxy pays best is bad could not be decided within the episodes: allow more "
            + "episodes with a larger --budget, or give the target an Honest or a Reference policy",
            rule.AtTheEnd().Because);
        Assert.True(rule.AtTheEnd().IsBetween);
    }

    [Fact]
    public void Two_statements_are_of_ranges_four_of_each_candidate_and_one_of_each_that_is_held() =>
        Assert.Equal((2, 14, 19), (
            SampledRule.Statements(0), SampledRule.Statements(3), SampledRule.Statements(4, 1)));

    [Fact]
    public void Only_open_candidates_that_are_surely_paid_less_than_the_best_are_settled()
    {
        ReturnSamples closed = Samples(1, 0);
        closed.Resize(Episodes / 2);
        Assert.Equal([0, 3], Rule(new SampledPolicies(
            [Samples(40, 0), closed, Samples(80, 90), Samples(70, 100), Samples(79.9, 100)], Honest, Reference, Random))
            .Settled());
    }

    [Fact]
    public void Figures_of_ranges_that_are_nothing_are_nothing()
    {
        VerdictFigures figures = SampledFigures.Of(
            new SampledPolicies([Samples(0, 7)], Samples(0, 0), Random, Random), 0);
        Assert.Equal((0, 0, 0, 0), (figures.ProxyRange, figures.TrueRange, figures.Preference, figures.Regret));
    }

    [Fact]
    public void Figures_name_whose_they_are_and_span_all_that_is_paid_as_much_as_the_best()
    {
        var sampled = new SampledPolicies(
            [Steps(99.5, 5, 1), Steps(100, 3, -1), Steps(99.25, 2, 0), Steps(98.5, 9, 0)], Steps(90, 8, 0.5),
            Steps(50, 6, 2), Steps(0, 0, 3));
        VerdictFigures figures = SampledFigures.Of(sampled, 2);
        Assert.Equal([2, 5], figures.TrueInterval);
        Assert.Equal(
            [99.25, 90, 50, 0],
            new[] { figures.Found, figures.Honest, figures.Reference, figures.Random }.Select(of => of.Proxy.Mean));
        Assert.Equal(
            (sampled.Candidates[2].Correlation, sampled.Reference.Correlation, sampled.Random.Correlation),
            (figures.FoundCorrelation, figures.ReferenceCorrelation, figures.Correlation));
        Assert.Equal(3, new[] { figures.FoundCorrelation, figures.ReferenceCorrelation, figures.Correlation }
            .Distinct().Count());
    }

    private static string Reason(ReturnSamples candidate, ReturnSamples honest, ReturnSamples random)
    {
        Judgement judgement = Rule(new SampledPolicies([candidate], honest, honest, random)).Judge().Judgement!;
        Assert.Equal(Verdict.NotMeasurable, judgement.Verdict);
        return judgement.Because;
    }

    private static SampledRule Rule(SampledPolicies sampled) => new(sampled, new RiskBudget(1).Begin(
        SampledRule.Statements(sampled.Candidates.Count, sampled.Held.Count), Episodes, isLast: true));

    private static ReturnSamples Samples(double proxy, double truth) => Noisy(proxy, truth, 0, 0);

    private static ReturnSamples Noisy(double proxy, double truth, double ofProxy, double ofTrue)
    {
        var samples = new ReturnSamples();
        samples.Resize(Episodes);
        for (int i = 0; i < Episodes; i++)
        {
            var chance = new SamplingChance(6, (ulong)i);
            samples.Set(i, chance.Normal(proxy, ofProxy), chance.Normal(truth, ofTrue));
        }
        return samples;
    }

    // Of steps whose rewards correlate the more, the further the lean is from 0.
    private static ReturnSamples Steps(double proxy, double truth, double lean)
    {
        var samples = new ReturnSamples();
        samples.Resize(Episodes);
        for (int i = 0; i < Episodes; i++)
        {
            var steps = new RewardMoments();
            foreach ((double a, double b) in new[] { (0.0, 0.0), (1, lean), (2, -lean), (3, 2 * lean + 1) })
                steps = steps.Plus(1, a, b);
            samples.Set(i, proxy, truth, steps);
        }
        return samples;
    }
}
