using System.Text.Json;
using System.Xml.Linq;

namespace GamingAudit.Tool.Tests;

public sealed class SuiteBenchTests
{
    [Fact]
    public async Task Counts_hacks_and_controls_by_the_exact_verdict()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "bench", "suite", Fixture.RewardSamples, "--target", "boat-race", "--target",
            "boat-race-winding", "--target", "endless-dialogue", "--adversary", "exact", "--adversary", "probes",
            "--seeds", "2", "--format", "json", "--plot", "a/suite.svg");
        Assert.Equal(0, result.ExitCode);
        JsonElement report = result.Report;
        Assert.Equal(12, report.GetProperty("rows").GetArrayLength());
        JsonElement exact = Player(report, "exact");
        Assert.Equal(1, exact.GetProperty("recall").GetDouble());
        Assert.Equal(4, exact.GetProperty("hacks").GetInt32());
        Assert.Equal(2, exact.GetProperty("controls").GetInt32());
        Assert.Equal(0, exact.GetProperty("controlsFlagged").GetInt32());
        Assert.Equal(1, exact.GetProperty("agreement").GetDouble());
        // Who repeats one action talks on for ever, does not race, and has no honest policy to compare with.
        JsonElement probes = Player(report, "probes");
        Assert.Equal(0, probes.GetProperty("recall").GetDouble());
        Assert.Equal(2, probes.GetProperty("reached").GetInt32());
        JsonElement row = report.GetProperty("rows").EnumerateArray().First(r =>
            r.GetProperty("target").GetString() == "endless-dialogue"
            && r.GetProperty("player").GetString() == "probes");
        Assert.Equal(1, row.GetProperty("fraction").GetDouble(), 1e-9);
        row = report.GetProperty("rows").EnumerateArray().First(r =>
            r.GetProperty("target").GetString() == "endless-dialogue"
            && r.GetProperty("player").GetString() == "exact");
        Assert.Equal(1, row.GetProperty("length").GetInt32());
        Assert.Equal(30, row.GetProperty("originalSteps").GetInt32());
        Assert.InRange(row.GetProperty("stepsToFind").GetInt64(), 1, row.GetProperty("steps").GetInt64());
        Assert.Equal("svg", XDocument.Load(folder.File("a/suite.svg")).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Takes_its_author_s_word_for_what_cannot_be_solved()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "bench", "suite", Fixture.RewardSamples, "--target", "regatta-progress", "--adversary",
            "exact");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^regatta-progress +control +exact +1 not measurable", result.Output);
        Assert.Matches("(?m)^exact +0 of 0 +- +0 of 1 +0 % +1 ", result.Output);
    }

    [Fact]
    public async Task Says_so_when_a_declaration_is_wrong()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "bench", "suite", Fixture.BadTargets, "--target", "misdeclared", "--adversary", "exact");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^misdeclared +hack +exact", result.Output);
        Assert.Contains(
            "warning: misdeclared is declared a control, and the exact solver finds that it is gamed.", result.Output);
    }

    [Fact]
    public async Task Goes_on_after_targets_that_are_at_fault()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "bench", "suite", Fixture.BadTargets, "--target", "proxy-throws", "--target", "never-returns",
            "--target", "gamed", "--adversary", "exact", "--adversary", "probes", "--call-timeout", "1");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^proxy-throws +- +probes +1 fault", result.Output);
        Assert.Matches("(?m)^never-returns +- +exact +1 fault", result.Output);
        Assert.Matches("(?m)^gamed +hack +exact +1 gamed", result.Output);
    }

    [Fact]
    public async Task Measures_several_sources_at_once()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "bench", "suite", Fixture.RewardSamples, Fixture.BadTargets, "--target", "gamed", "--target",
            "boat-race", "--adversary", "exact");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^exact +2 of 2 +100 %", result.Output);
    }

    [Fact]
    public async Task Says_so_at_once_when_a_file_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("taken", "a file where the folder should be");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "bench", "suite", Fixture.RewardSamples, "--output", "taken/suite.json");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("taken/suite.json cannot be written: ", result.Sentence);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--adversary takes ", "--adversary", "nobody")]
    [InlineData("--plot draws SVG, and suite.png does not end in .svg", "--plot", "suite.png")]
    [InlineData("--seeds takes a number", "--seeds", "0")]
    [InlineData("there-is-none.dll does not exist", "there-is-none.dll")]
    [InlineData("There is no project in ")]
    public async Task Says_in_one_sentence_what_is_wrong(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, ["bench", "suite", .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(sentence, result.Sentence);
        Assert.Empty(result.Output);
    }

    private static JsonElement Player(JsonElement report, string name) =>
        report.GetProperty("summary").GetProperty("players").EnumerateArray()
            .Single(player => player.GetProperty("player").GetString() == name);
}
