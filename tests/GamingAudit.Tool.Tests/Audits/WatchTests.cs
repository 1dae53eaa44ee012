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
        targets[2].Report("solving exactly");
        IReadOnlyList<string> lines = WatchTable.Lines(targets, 4, 100, 20);
        Assert.Equal(4, lines.Count);
        Assert.StartsWith("1 of 3 targets", lines[0]);
        Assert.Matches("^runs +solving exactly +3.* s$", lines[1]);
        Assert.Matches("^done +sound +2.* s$", lines[2]);
        Assert.Matches("^waits +waiting$", lines[3]);
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
        display.End("race", Sound);
        Assert.Matches(
            "^building\nrace \\(1 of 1\\)\nrace: searching\nrace: sound, [0-9.]+ s\n$", text.ToString());
    }
}
