using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>Who is honest on fresh episodes: the best of a selection was lucky in it.</summary>
public sealed class ConfirmedTests
{
    private const int Episodes = 256;

    [Fact]
    public void A_candidate_that_is_surely_worth_more_is_more_honest() =>
        Assert.Equal("second", MostHonest([Alternating(40, 0), Alternating(50, 4), Alternating(45, 0)]));

    [Fact]
    public void One_that_may_only_have_been_lucky_is_not() =>
        Assert.Null(MostHonest([Alternating(41, 400), Alternating(40, 0)]));

    [Fact]
    public void One_that_was_not_played_to_the_end_is_not() =>
        Assert.Null(MostHonest([Alternating(50, 0, Episodes / 2)]));

    private static string? MostHonest(ReturnSamples[] candidates)
    {
        Candidate<int, int>[] policies = [.. new[] { "first", "second", "third" }.Take(candidates.Length)
            .Select(name => new Candidate<int, int>(name, (_, _, _) => 0))];
        var honest = new Candidate<int, int>("honest", (_, _, _) => 0);
        ReturnSamples none = Alternating(0, 0);
        return new Confirmed<int, int>(
            new Shortlist<int, int>(policies, honest, honest),
            new SampledPolicies(candidates, Alternating(40, 0), none, none),
            Judgement.NotMeasurable("for a test", "look on"), 0).MostHonest()?.FoundBy;
    }

    private static ReturnSamples Alternating(double mean, double swing, int episodes = Episodes)
    {
        var samples = new ReturnSamples();
        samples.Resize(episodes);
        for (int i = 0; i < episodes; i++) samples.Set(i, 0, i % 2 == 0 ? mean + swing : mean - swing);
        return samples;
    }
}
