using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;
using Spectre.Console;

namespace GamingAudit.Reporting.Tests;

public sealed class TextReportTests
{
    [Fact]
    public void Shows_findings_in_blocks_and_the_others_in_lines() => GoldenFile.Matches(
        "mixed.txt",
        Text(Results.Report(
            Results.Gamed, Results.Tied, Results.Sound, Results.NothingFound, Results.Faulty, Results.Undecided)));

    [Fact]
    public void Shows_a_clean_run() =>
        GoldenFile.Matches("clean.txt", Text(Results.Report(Results.Sound, Results.NothingFound)));

    [Fact]
    public void Shows_what_lies_beyond_a_verdict() =>
        GoldenFile.Matches("beyond.txt", Text(Results.Report(Results.Explained, Results.Latent, Results.Sound)));

    [Fact]
    public void Shows_an_interrupted_run() => GoldenFile.Matches(
        "interrupted.txt",
        Text(Results.Report(Results.Gamed) with
        {
            Interrupted = true,
            NotAudited = ["slow", "slower"],
            Errors = ["The witness of boat-loop could not be written to there: the disk is full."],
        }));

    [Fact]
    public void Says_how_verdicts_came_to_be_and_what_was_left_out()
    {
        TrendMark[] marks =
        [
            .. new[] { "sound", null, "gamed", "gamed" }.Select(
                (verdict, i) => new TrendMark(new DateOnly(2026, 11, 1 + i), verdict)),
        ];
        AuditReport report = Results.Report(Results.Gamed, Results.Sound);
        string text = Text(report with
        {
            Targets =
            [
                report.Targets[0] with { Trend = marks },
                report.Targets[1] with { Trend = marks[..1], UnchangedSince = new DateOnly(2026, 11, 1) },
            ],
            LeftOut = ["Other.csproj"],
            Since = "main",
        });
        Assert.Contains("  trend       gamed since 2 runs, and sound until 2026-11-01\n", text);
        Assert.Contains("  unchanged   since 2026-11-01: the result of that day's audit was taken over\n", text);
        Assert.Contains("  trend       sound, and in no earlier run\n", text);
        Assert.Contains("left out     Other.csproj: nothing there has changed since main", text);
    }

    [Fact]
    public void Is_silent_about_colours_when_it_writes_to_a_file() =>
        Assert.DoesNotContain('\u001b', Text(Results.Report(Results.Gamed)));

    [Fact]
    public void Colours_the_verdict_on_a_console_that_can()
    {
        string text = OnConsole(ColorSystemSupport.TrueColor, Results.Report(Results.Gamed));
        Assert.Contains("\u001b[", text);
    }

    [Fact]
    public void Says_the_same_words_with_and_without_colours()
    {
        AuditReport report = Results.Report(Results.Gamed, Results.Sound, Results.Undecided);
        string coloured = OnConsole(ColorSystemSupport.TrueColor, report);
        string plain = System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "");
        Assert.Equal(Text(report), plain);
    }

    [Fact]
    public void Leaves_out_control_characters_that_user_code_wrote()
    {
        string text = Text(Results.Report(Results.Undecided with { Because = "clear \u001b[2J the screen\u0007" }));
        Assert.Contains("[2J the screen", text);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u0007', text);
    }

    [Fact]
    public void Leaves_no_space_at_the_end_of_a_line() =>
        Assert.All(
            Text(Results.Report(Results.Gamed, Results.Tied, Results.Sound, Results.Faulty)).Split('\n'),
            line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Says_what_became_of_the_witnesses_of_earlier_audits()
    {
        CorpusCheck pays = new("loop.json", RecheckOutcome.Pays, "Still open: it pays.", "climb 1");
        CorpusCheck closed = new("old.json", RecheckOutcome.Closed, "Closed: it does not.", "exact");
        CorpusCheck stale = new("odd.json", RecheckOutcome.NoLongerApplies, "The witness no longer applies.", "ppo");
        CorpusCheck latent = pays with { Name = "beside.json", Kind = WitnessKind.Latent };
        AuditReport report = Results.Report(
            Results.Tied with { Corpus = [pays, closed, stale] },
            Results.Sound with { Corpus = [pays, closed, latent] });
        string text = Text(report with { Warnings = ["a file was passed over."] });
        Assert.Contains("  corpus      loop.json still pays (found by climb 1)\n", text);
        Assert.Contains("  corpus      odd.json: The witness no longer applies.\n", text);
        Assert.Contains(
            "  corpus      loop.json still pays (found by climb 1) in the episode that it records, and could not be",
            text);
        Assert.Contains("  corpus      old.json is closed\n", text);
        Assert.Contains("  corpus      beside.json still pays (latent, found by climb 1)\n", text);
        Assert.Contains("warning      a file was passed over.\n", text);
    }

    private static string Text(AuditReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new TextReport().Write(report, writer);
        return writer.ToString();
    }

    private static string OnConsole(ColorSystemSupport colours, AuditReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new TextReport().Write(report, AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            ColorSystem = colours,
            EnvironmentVariables = new Dictionary<string, string>(),
        }));
        return writer.ToString();
    }
}
