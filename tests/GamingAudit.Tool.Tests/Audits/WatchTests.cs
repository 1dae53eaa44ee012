using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Commands.Audit.Watching;

namespace GamingAudit.Tool.Tests.Audits;

public sealed class WatchTests
{
    private static readonly AuditResult Sound =
        new() { Target = "race", Verdict = Verdict.Sound, Because = "" };

    [Fact]
    public void Shows_what_runs_before_what_is_done_before_what_waits()
    {
        WatchedTarget[] targets = [new("waits"), new("done"), new("runs")];
        targets[1].Begin(0);
        targets[1].End(Sound, 2);
        targets[2].Begin(1);
        targets[2].Report(new AuditProgress("solving exactly", 0, 0));
        IReadOnlyList<string> lines = WatchTable.Lines(targets, 4, 100, 20);
        Assert.Equal(4, lines.Count);
        Assert.StartsWith("1 of 3 targets", lines[0]);
        Assert.Matches("^runs +solving exactly +3.* s$", lines[1]);
        Assert.Matches("^done +sound +2.* s$", lines[2]);
        Assert.Matches("^waits +waiting$", lines[3]);
    }

    [Theory]
    [InlineData(100, "^runs +searching +1.00 s  J_p 12.568, J_t -3.4567$", "^done +sound")]
    [InlineData(79, "^runs +searching +1.00 s  J_p 12.568, J_t -3.4567$", "^done +sound")]
    [InlineData(39, "^runs +J_p 12.6, J_t -3.46 +1.00 s$", "^done +sound +1.00 s$")]
    public void Shows_what_the_best_so_far_returns(int width, string running, string done)
    {
        WatchedTarget[] targets = [new("runs"), new("done")];
        foreach (WatchedTarget target in targets)
        {
            target.Begin(0);
            Assert.True(target.Report(
                new AuditProgress("searching", 0, 0) { Best = new BestSoFar(12.5678, -3.4567) }));
            // The next phase begins before anything better is known.
            Assert.False(target.Report(new AuditProgress("searching", 9, 0)));
        }
        targets[1].End(Sound, 1);
        IReadOnlyList<string> lines = WatchTable.Lines(targets, 1, width, 20);
        Assert.Matches(running, lines[1]);
        Assert.Matches(done, lines[2]);
        Assert.DoesNotContain("J_p", lines[2]);
    }

    [Theory]
    [InlineData(200, 50)]
    [InlineData(80, 24)]
    [InlineData(40, 10)]
    [InlineData(12, 3)]
    [InlineData(1, 1)]
    public void Fits_any_terminal(int width, int height)
    {
        WatchedTarget[] targets =
            [.. Enumerable.Range(0, 60).Select(i => new WatchedTarget($"target-{i} \u001b[31m{new string('x', 90)}"))];
        foreach (WatchedTarget target in targets) target.Begin(0);
        IReadOnlyList<string> lines = WatchTable.Lines(targets, 1, width, height);
        Assert.InRange(lines.Count, 1, Math.Max(2, height));
        Assert.All(lines, line => Assert.True(line.Length <= width && !line.Contains('\u001b'), line));
    }

    [Fact]
    public void Writes_a_line_for_each_phase_where_no_line_can_be_changed()
    {
        var text = new StringWriter { NewLine = "\n" };
        var display = new WatchDisplay(text, null);
        display.Say("building");
        display.Plan(["race"]);
        display.Begin("race", 1, 1);
        foreach (long steps in (long[])[0, 100, 200])
            display.Report("race", new AuditProgress("searching", steps, 1000));
        foreach (long steps in (long[])[300, 400])
            display.Report("race", new AuditProgress("searching", steps, 1000) { Best = new BestSoFar(2, 1) });
        display.Report("race", new AuditProgress("confirming", 0, 0) { Best = new(2, 1), Verdict = Verdict.Gamed });
        display.End("race", Sound);
        Assert.Matches(
            "^building\nrace \\(1 of 1\\)\nrace: searching\nrace: searching, J_p 2, J_t 1 so far\n"
            + "race: gamed, confirming, J_p 2, J_t 1 so far\nrace: sound, [0-9.]+ s\n$",
            text.ToString());
    }
}
