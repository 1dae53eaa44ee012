using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Auditing;

public sealed class AuditorTests
{
    public static TheoryData<string> Names => SampleTargets.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_every_hack_and_no_control_when_solved_exactly(string name)
    {
        AuditResult result = Auditor.Audit(SampleTargets.ByName[name], new AuditOptions());

        Verdict expected = SampleTargets.Expected[name] == Expectation.Control ? Verdict.Sound
            : name == "boat-race" ? Verdict.Tied
            : Verdict.Gamed;
        Assert.Equal(expected, result.Verdict);
        Assert.True(result.Certified);
        Assert.Equal(expected != Verdict.Sound, result.Witness is not null);
    }

    [Fact]
    public void Judges_by_the_user_s_own_reference_where_there_is_one()
    {
        AuditTarget lenient = Conversing() with { Reference = (_, _, _) => Utterance.Chat };
        AuditTarget strict = Conversing() with { Reference = (_, _, chance) => (Utterance)chance.Below(3) };

        AuditResult byChat = Auditor.Audit(lenient, new AuditOptions());
        AuditResult byRandom = Auditor.Audit(strict, new AuditOptions());

        Assert.Equal(-6, byChat.Figures!.Reference.True.Mean, 9);
        Assert.Equal(byRandom.Figures!.Random.True.Mean, byRandom.Figures.Reference.True.Mean, 9);
        Assert.True(byChat.Certified && byRandom.Certified);
    }

    [Fact]
    public void Samples_a_reference_whose_draws_cannot_be_enumerated_and_certifies_nothing_by_it()
    {
        AuditResult result = Auditor.Audit(
            Conversing() with
            {
                Reference = (_, _, chance) => chance.Uniform(0, 1) < 0.5 ? Utterance.Ask : Utterance.Answer,
            },
            new AuditOptions());

        Assert.False(result.Certified);
        Assert.True(result.Figures!.Reference.True.HalfWidth > 0);
        Assert.Contains(result.Notes, note => note.Contains("could not be enumerated"));
    }

    [Theory]
    [InlineData(AdversaryNames.Exact)]
    [InlineData("climb")]
    public void Tells_what_the_best_so_far_returns_before_it_is_done(string adversary)
    {
        var told = new List<AuditProgress>();
        AuditResult result = Auditor.Audit(Conversing(), new AuditOptions
        {
            Adversaries = new HashSet<string> { adversary },
            Budget = new AuditBudget("small", 20_000, 20_000, 1_024, 60),
            Progress = progress =>
            {
                lock (told) told.Add(progress);
            },
            Threads = 1,
        });

        Assert.Null(told[0].Best);
        BestSoFar best = Assert.IsType<BestSoFar>(told[^1].Best);
        Assert.InRange(best.Proxy, result.Figures!.Random.Proxy.Mean, double.PositiveInfinity);
        Assert.True(Math.Abs(best.Proxy - result.Figures.Found.Proxy.Mean)
            <= 0.2 * Math.Abs(result.Figures.Found.Proxy.Mean));
        // The verdict stands before further exploits are told apart.
        int stands = told.FindIndex(progress => progress.Verdict is not null);
        Assert.InRange(stands, 1, told.FindIndex(progress => progress.Phase == "telling exploits apart") - 1);
        Assert.All(told.Skip(stands), progress => Assert.Equal(result.Verdict, progress.Verdict));
    }

    [Fact]
    public void Is_not_measurable_when_the_proxy_never_pays()
    {
        AuditResult result = Auditor.Audit(
            AuditTarget.Create<Conversation, Utterance>(
                "mute", new Dialogue(), proxy: _ => 0, truth: Dialogue.Resolution, horizon: 30),
            new AuditOptions());

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("proxy", result.Because);
    }

    [Fact]
    public void Is_not_measurable_when_one_episode_is_longer_than_the_search()
    {
        AuditResult result = Auditor.Audit(
            Conversing() with { Horizon = int.MaxValue },
            new AuditOptions { Adversaries = new HashSet<string> { "climb", "ppo" } });

        Assert.Equal((Verdict.NotMeasurable, null), (result.Verdict, result.Fault));
        Assert.Contains("2,147,483,647 steps", result.Because);
    }

    private static MarkovTarget<Conversation, Utterance> Conversing() =>
        (MarkovTarget<Conversation, Utterance>)Dialogue.EndlessDialogue;
}
