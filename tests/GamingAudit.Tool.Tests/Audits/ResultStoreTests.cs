using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Supervision.Keeping;

namespace GamingAudit.Tool.Tests.Audits;

public sealed class ResultStoreTests
{
    private static readonly DateTime Now = new(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc);
    private static readonly TargetPlace Place = new("/somewhere/Rewards.dll", "Targets.Race", 0, "race");
    private static readonly TracedEvent Traced = new(new TargetTrace([1], [2], [3]), null, false, "identity");

    private static readonly AuditResult Sound = new()
    {
        Target = "race",
        Verdict = Verdict.Sound,
        Because = "it is so",
        Seconds = 1.5,
    };

    [Fact]
    public void Takes_over_what_is_the_same_wherever_its_assembly_lies()
    {
        using TemporaryFolder home = Kept(Sound);
        TakenResult taken = Assert.IsType<TakenResult>(
            Store(home).Find(Place with { Assembly = "/elsewhere/Rewards.dll" }, Traced, []));
        Assert.Equal((Verdict.Sound, new DateOnly(2026, 11, 29)), (taken.Result.Verdict, taken.Day));
        Assert.Equal(1.5, Store(home).SecondsOf(Place));
    }

    [Fact]
    public void Takes_over_nothing_of_other_code_other_answers_other_options_or_another_target()
    {
        using TemporaryFolder home = Kept(Sound);
        ResultStore store = Store(home);
        Assert.Null(store.Find(Place, Traced with { Identity = "edited" }, []));
        Assert.Null(store.Find(Place, Traced with { Identity = null }, []));
        Assert.Null(store.Find(Place, Traced with { Trace = new TargetTrace([1], [2], [4]) }, []));
        Assert.Null(store.Find(Place with { Name = "other" }, Traced, []));
        Assert.Null(store.Find(Place, Traced, ["a witness that it did not know"]));
        Assert.Null(Store(home, asked: "another seed").Find(Place, Traced, []));
        Assert.Null(Store(home, KeptResults.OfUnfinished).Find(Place, Traced, []));
        Assert.Null(store.Remark);
    }

    [Fact]
    public void Takes_over_nothing_that_was_not_decided()
    {
        AuditResult[] open =
        [
            Sound with { Verdict = Verdict.NotMeasurable },
            Sound with { Verdict = Verdict.NothingFound, TimeCapped = true },
            Auditor.Faulty("race", new Fault(FaultKind.Crashed, UserCall.Step, "It crashed.", null)),
        ];
        foreach (AuditResult result in open)
        {
            using TemporaryFolder home = Kept(result);
            Store(home).End([Place]);
            Assert.Null(Store(home).Find(Place, Traced, []));
        }
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    [InlineData(-1, false)]
    public void Takes_over_nothing_that_is_old_or_of_a_day_to_come(int days, bool isTaken)
    {
        using TemporaryFolder home = Kept(Sound);
        Assert.Equal(isTaken, Store(home, now: Now.AddDays(days)).Find(Place, Traced, []) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gaming-audit result 1 \n{}")]
    [InlineData("not ours\n")]
    public void Passes_over_what_is_damaged_with_a_remark(string text)
    {
        using TemporaryFolder home = Kept(Sound);
        string file = Assert.Single(Directory.GetFiles(home.Path, "*.result", SearchOption.AllDirectories));
        File.WriteAllText(file, text);
        ResultStore store = Store(home);
        Assert.Null(store.Find(Place, Traced, []));
        Assert.StartsWith("Results of earlier audits that are damaged", store.Remark);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void Does_not_believe_a_verdict_that_was_altered_or_half_written()
    {
        foreach (Func<string, string> damage in (Func<string, string>[])
            [text => text.Replace("1.5", "2.5"), text => text[..^20]])
        {
            using TemporaryFolder home = Kept(Sound);
            string file = Assert.Single(Directory.GetFiles(home.Path, "*.result", SearchOption.AllDirectories));
            File.WriteAllText(file, damage(File.ReadAllText(file)));
            Assert.Null(Store(home).Find(Place, Traced, []));
        }
    }

    [Fact]
    public void Takes_up_what_a_killed_run_was_done_with_and_forgets_it_at_the_end()
    {
        using var home = new TemporaryFolder();
        Store(home, KeptResults.OfUnfinished).Add(
            Place, Traced, [], Sound with { Verdict = Verdict.NotMeasurable });
        Assert.Null(Store(home, KeptResults.None).Find(Place, Traced, []));
        ResultStore next = Store(home, KeptResults.OfUnfinished);
        Assert.True(next.MayHave(Place));
        Assert.Null(Assert.IsType<TakenResult>(next.Find(Place, Traced, [])).Day);
        next.End([Place]);
        Assert.False(Store(home, KeptResults.OfUnfinished).MayHave(Place));
    }

    private static TemporaryFolder Kept(AuditResult result)
    {
        var home = new TemporaryFolder();
        Store(home).Add(Place, Traced, [], result);
        return home;
    }

    private static ResultStore Store(
        TemporaryFolder home, KeptResults use = KeptResults.All, string asked = "a seed", DateTime? now = null) =>
        new(asked, use, now ?? Now, home.Path);
}
