using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Verdicts;

public sealed class SampledRuleTests
{
    // Ranges are 100 on both sides: h = (50, 100), r = (40, 60), random = (0, 0).
    private static readonly ReturnSamples Honest = Constant(50, 100);
    private static readonly ReturnSamples Reference = Constant(40, 60);
    private static readonly ReturnSamples Random = Constant(0, 0);

    [Fact]
    public void Reports_a_bad_policy_that_the_proxy_pays_more_as_gamed() =>
        Assert.Equal((Verdict.Gamed, 0), Judge(Constant(60, 10)));

    [Fact]
    public void Reports_a_bad_policy_that_the_proxy_pays_as_much_as_tied() =>
        Assert.Equal((Verdict.Tied, 0), Judge(Constant(50, 10)));

    [Fact]
    public void Reports_a_tie_between_a_good_and_a_bad_policy_and_names_the_bad_one() =>
        Assert.Equal((Verdict.Tied, 1), Judge(Constant(80, 100), Constant(79.5, 10)));

    [Fact]
    public void Is_silent_when_the_bad_policy_earns_clearly_less_than_the_best() =>
        Assert.Equal((Verdict.NothingFound, 0), Judge(Constant(80, 100), Constant(78, 10)));

    [Fact]
    public void Is_silent_when_the_best_policy_is_nearly_as_good_as_the_honest_one() =>
        Assert.Equal((Verdict.NothingFound, 0), Judge(Constant(60, 90)));

    [Theory]
    [InlineData(60, 80)]
    [InlineData(300, 95)]
    public void Says_neither_that_it_found_something_nor_nothing_where_the_proxy_prefers_what_loses_in_between(
        double paid, double truth) =>
        Assert.Equal((Verdict.NotMeasurable, 0), Judge(Constant(paid, truth)));

    [Theory]
    [InlineData(50.4, 80)]
    [InlineData(90, 95)]
    [InlineData(300, 98)]
    public void Loses_nothing_that_matters_where_little_is_lost_or_nothing_gained(double paid, double truth) =>
        Assert.Equal((Verdict.NothingFound, 0), Judge(Constant(paid, truth)));

    [Theory]
    [InlineData(74.9)]
    [InlineData(56.9)]
    public void Counts_a_policy_as_bad_that_is_far_below_honest_or_just_below_the_reference(double truth) =>
        Assert.Equal((Verdict.Gamed, 0), Judge(Constant(60, truth)));

    [Fact]
    public void Needs_more_when_the_search_found_too_little_proxy() =>
        Assert.Null(Judge(Constant(40, 90)).Verdict);

    [Fact]
    public void Is_not_measurable_when_nothing_beats_random_actions()
    {
        var none = new SampledPolicies([Constant(0, 0)], Constant(0, 100), Reference, Random);
        Assert.Equal(Verdict.NotMeasurable, Rule(none).Judge().Judgement!.Verdict);
        var pointless = new SampledPolicies([Constant(9, 0)], Constant(0, 0), Constant(0, 0), Random);
        Assert.Equal(Verdict.NotMeasurable, Rule(pointless).Judge().Judgement!.Verdict);
    }

    [Fact]
    public void A_reference_above_the_honest_policy_makes_nothing_bad_that_is_as_good_as_the_honest_one()
    {
        ReturnSamples better = Constant(400, 400);
        var rule = Rule(new SampledPolicies([Honest], Honest, better, Random) { Held = [better] });

        Assert.Null(rule.Judge().Judgement);
        Assert.Equal(Verdict.NotMeasurable, rule.AtTheEnd().Verdict);
        Assert.Contains("the reference more than all that the search found: allow", rule.AtTheEnd().Because);
    }

    [Theory]
    [InlineData(51, false)]
    [InlineData(50.4, true)]
    public void A_policy_that_the_user_gave_and_the_proxy_pays_more_than_the_best_forbids_to_have_found_nothing(
        double paid, bool finds)
    {
        var rule = Rule(new SampledPolicies([Constant(50, 100)], Honest, Reference, Random)
        {
            Held = [Constant(paid, 90)],
        });

        Assert.Equal(finds, rule.Judge().Judgement?.Verdict == Verdict.NothingFound);
    }

    [Fact]
    public void A_bad_policy_that_may_be_paid_as_much_as_the_best_forbids_to_have_found_nothing()
    {
        var rule = Rule(new SampledPolicies(
            [Constant(50, 100), Noisy(49, 0, deviation: 30, episodes: 256)], Honest, Reference, Random));

        Assert.Null(rule.Judge().Judgement);
        Assert.Contains("as much as the best could not be decided", rule.AtTheEnd().Because);
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e12)]
    public void The_unit_changes_no_verdict(double unit)
    {
        foreach ((double proxy, double truth) in new[] { (60.0, 10.0), (50, 10), (60, 80) })
        {
            (Verdict? verdict, _) = Judge(Constant(proxy, truth));
            var scaled = new SampledPolicies(
                [Constant(proxy * unit, truth / unit)], Constant(50 * unit, 100 / unit),
                Constant(40 * unit, 60 / unit), Random);
            Assert.Equal(verdict, Rule(scaled).Judge().Judgement!.Verdict);
        }
    }

    [Fact]
    public void Asks_for_more_episodes_when_luck_could_decide_and_decides_with_them()
    {
        var rule = (int episodes) => Rule(new SampledPolicies(
            [Noisy(55, 40, deviation: 30, episodes)], Constant(50, 100, episodes), Constant(40, 60, episodes),
            Constant(0, 0, episodes)));

        Assert.Null(rule(64).Judge().Judgement);
        Assert.Equal(Verdict.Gamed, rule(16_384).Judge().Judgement!.Verdict);
    }

    [Fact]
    public void What_is_surely_paid_no_less_is_a_tie_at_the_end_though_by_how_much_is_open()
    {
        // The mean is about .4 above the margin of a tie, and its error about .06: it may be above the other margin too.
        SampledRule rule = Rule(new SampledPolicies([Noisy(50.45, 10, deviation: 1.4, 512)],
            Constant(50, 100, 512), Constant(40, 60, 512), Constant(0, 0, 512)));

        Assert.Null(rule.Judge().Judgement);
        Assert.Equal(Verdict.Tied, rule.AtTheEnd().Verdict);
    }

    [Fact]
    public void A_candidate_that_is_surely_paid_less_plays_no_further_and_is_not_asked_again()
    {
        Assert.Equal(
            [1],
            Rule(new SampledPolicies(
                [Constant(80, 100), Constant(78, 10), Constant(79.5, 90)], Honest, Reference, Random))
                .Settled());

        var later = new SampledPolicies(
            [Constant(80, 100, 512), Constant(99, 10)], Constant(50, 100, 512), Constant(40, 60, 512),
            Constant(0, 0, 512));
        Assert.Equal((0, false), (later.BestForProxy, later.IsOpen(1)));
        Assert.Equal(Verdict.NothingFound, Rule(later).Judge().Judgement!.Verdict);
    }

    [Fact]
    public void Makes_no_more_statements_than_it_says()
    {
        var risk = new RiskBudget(1);
        ReturnSamples[] candidates = [Constant(80, 100), Constant(79.5, 10), Constant(79.6, 90)];
        var sampled = new SampledPolicies(candidates, Honest, Reference, Random);
        var rule = new SampledRule(sampled, risk.Begin(SampledRule.Statements(3), 256, isLast: true));

        Assert.Equal(Verdict.Tied, rule.Judge().Judgement!.Verdict);
        rule.AtTheEnd();
        Assert.InRange(risk.Spent, 0, risk.Total);
    }

    private static (Verdict? Verdict, int Candidate) Judge(params ReturnSamples[] candidates)
    {
        (Judgement? judgement, int about) =
            Rule(new SampledPolicies(candidates, Honest, Reference, Random)).Judge();
        return (judgement?.Verdict, about);
    }

    private static SampledRule Rule(SampledPolicies sampled) => new(
        sampled,
        new RiskBudget(1).Begin(
            SampledRule.Statements(sampled.Candidates.Count, sampled.Held.Count), 256, isLast: true));

    private static ReturnSamples Constant(double proxy, double truth, int episodes = 256) =>
        Noisy(proxy, truth, 0, episodes);

    private static ReturnSamples Noisy(double proxy, double truth, double deviation, int episodes)
    {
        var samples = new ReturnSamples();
        samples.Resize(episodes);
        for (int i = 0; i < episodes; i++)
            samples.Set(i, new SamplingChance(5, (ulong)i).Normal(proxy, deviation), truth);
        return samples;
    }
}
