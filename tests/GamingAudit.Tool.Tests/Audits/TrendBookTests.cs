using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Commands.Audit.Trends;

namespace GamingAudit.Tool.Tests.Audits;

public sealed class TrendBookTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Fact]
    public void Remembers_the_last_twenty_runs_and_the_targets_in_them()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("history.json");
        Book(file, 0).Write([Target("gone", Verdict.Sound), Target("race", Verdict.Sound)]);
        for (int run = 1; run <= 20; run++) Book(file, run).Write([Target("race", Verdict.Gamed)]);
        TrendMark[] marks = [.. Book(file, 21).Judge(Target("race", Verdict.Tied)).Trend];
        Assert.Equal(21, marks.Length);
        Assert.Equal(new TrendMark(Day.AddDays(1), "gamed"), marks[0]);
        Assert.Equal(new TrendMark(Day.AddDays(21), "tied"), marks[^1]);
        Assert.Single(Book(file, 21).Judge(Target("gone", Verdict.Sound)).Trend);
    }

    [Fact]
    public void Says_of_a_run_that_did_not_come_to_a_target_that_it_did_not()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("history.json");
        Book(file, 0).Write([Target("race", Verdict.Sound)]);
        Book(file, 1).Write([Target("other", Verdict.Sound)]);
        Assert.Equal(
            ["sound", null, "gamed"],
            Book(file, 2).Judge(Target("race", Verdict.Gamed)).Trend.Select(mark => mark.Verdict));
    }

    [Fact]
    public void Stays_below_its_size_however_many_targets_there_are()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("history.json");
        AuditedTarget[] many = [.. Enumerable.Range(0, 4000).Select(i => Target($"target-{i}", Verdict.Sound))];
        for (int run = 0; run < 20; run++) Book(file, run).Write(many);
        Assert.InRange(new FileInfo(file).Length, 1, 200_000);
        Assert.InRange(Book(file, 20).Judge(many[0]).Trend.Count, 2, 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("""{"format":2,"days":[],"targets":{}}""")]
    [InlineData("""{"format":1,"days":["2026-11-01"],"targets":{"Rewards/race":"gg"}}""")]
    [InlineData("""{"format":1,"days":["2026-11-01"],"targets":{"Rewards/race":null}}""")]
    public void Keeps_aside_what_it_cannot_read(string text)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("history.json", text);
        folder.Write("history.json.broken", "of an earlier time");
        TrendBook book = Book(file, 0);
        Assert.Contains("was kept as", Assert.Single(book.Remarks));
        book.Write([Target("race", Verdict.Sound)]);
        Assert.Equal(text, File.ReadAllText(folder.File("history.json.broken-2")));
        Assert.Equal("of an earlier time", File.ReadAllText(folder.File("history.json.broken")));
        Assert.Empty(Book(file, 1).Remarks);
    }

    private static TrendBook Book(string file, int run) => new(file, Day.AddDays(run));

    private static AuditedTarget Target(string name, Verdict verdict) =>
        new(new AuditResult { Target = name, Verdict = verdict, Because = "" }) { Project = "/at/Rewards.csproj" };
}
