using System.Text.Json.Nodes;
using GamingAudit.Output.Baselines;

namespace GamingAudit.Tool.Tests;

/// <summary>Baselines and the settings of a repository, as a build uses them.</summary>
public sealed class GateTests
{
    private const string Rover =
        """
        using Unity.MLAgents;
        public class Rover : Agent
        {
            void FixedUpdate()
            {
                EndEpisode();
                AddReward(1f);
            }
        }
        """;

    [Fact]
    public async Task What_is_accepted_passes_what_is_new_fails_and_what_was_fixed_is_told()
    {
        using TemporaryFolder folder = Repository();
        ToolResult first = await AuditAsync(folder, "--target", "boat-race", "--report", "sarif=audit.sarif");
        Assert.Equal(2, first.ExitCode);
        ToolResult added = await ToolProcess.RunAsync(
            folder.Path, "baseline", "add", "audit.sarif", "--reason", "rewritten in June");
        Assert.Equal(0, added.ExitCode);
        ToolResult second = await AuditAsync(folder, "--target", "boat-race");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("rewritten in June", second.Output);
        Assert.Contains("1 accepted by the baseline", second.Output);
        ToolResult third = await AuditAsync(folder, "--target", "boat-race", "--target", "tumble-runner");
        Assert.Equal(2, third.ExitCode);
        Assert.Contains("Exit code 2: 1 gamed, 1 accepted by the baseline.", third.Output);
        ToolResult quiet = await AuditAsync(folder, "--target", "boat-race", "--no-baseline", "--quiet");
        Assert.Equal(2, quiet.ExitCode);
        Assert.Contains("TIED boat-race", quiet.Output);

        // As if the target that is sound had been accepted as tied.
        string file = folder.File(BaselineFile.Name);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"boat-race\"", "\"boat-race-winding\""));
        ToolResult fixedNow = await AuditAsync(
            folder, "--target", "boat-race-winding", "--report", "sarif=fixed.sarif");
        Assert.Contains("1 fixed since the baseline", fixedNow.Output);
        Assert.Equal(0, (await ToolProcess.RunAsync(folder.Path, "baseline", "prune", "fixed.sarif")).ExitCode);
        Assert.Empty(BaselineFile.Read(file).Entries);
    }

    [Fact]
    public async Task An_acceptance_that_has_expired_fails_again_and_is_pruned()
    {
        using TemporaryFolder folder = Repository();
        folder.Write("Rover.cs", Rover);
        await ToolProcess.RunAsync(folder.Path, "lint", "--report", "sarif=lint.sarif");
        ToolResult added = await ToolProcess.RunAsync(
            folder.Path, "baseline", "add", "lint.sarif", "--reason", "for now", "--expires", "2001-01-01");
        Assert.Equal(0, added.ExitCode);
        Assert.Equal(2, (await ToolProcess.RunAsync(folder.Path, "lint")).ExitCode);
        Assert.Contains(
            "expired on 2001-01-01", (await ToolProcess.RunAsync(folder.Path, "baseline", "list")).Output);
        await ToolProcess.RunAsync(folder.Path, "baseline", "prune");
        Assert.Empty(BaselineFile.Read(folder.File(BaselineFile.Name)).Entries);
    }

    [Fact]
    public async Task Lint_is_held_against_the_same_baseline()
    {
        using TemporaryFolder folder = Repository();
        folder.Write("Rover.cs", Rover);
        await ToolProcess.RunAsync(folder.Path, "lint", "--report", "sarif=lint.sarif");
        await ToolProcess.RunAsync(folder.Path, "baseline", "add", "lint.sarif", "--reason", "known");
        ToolResult accepted = await ToolProcess.RunAsync(folder.Path, "lint");
        Assert.Equal("Exit code 0: no findings in 1 file, 1 accepted by the baseline.\n", accepted.Output);
        folder.Write("Second.cs", Rover.Replace("Rover", "Second"));
        Assert.Equal(2, (await ToolProcess.RunAsync(folder.Path, "lint")).ExitCode);
        folder.Write("Rover.cs", "public class Rover { }");
        folder.Write("Second.cs", "public class Second { }");
        Assert.Contains(
            "Rover.cs: was fixed: GA2001", (await ToolProcess.RunAsync(folder.Path, "lint")).Output);
    }

    [Fact]
    public async Task Lint_reports_the_rules_that_are_asked_for()
    {
        using TemporaryFolder folder = Repository();
        folder.Write("Rover.cs", Rover);
        ToolResult found = await ToolProcess.RunAsync(folder.Path, "lint", "--rule", "GA2001", "--quiet");
        Assert.Equal(2, found.ExitCode);
        Assert.Contains("Exit code 2: ", found.Output);
        Assert.Equal(
            new ToolResult(0, "", ""), await ToolProcess.RunAsync(folder.Path, "lint", "--rule", "GA3001", "--quiet"));
        ToolResult wrong = await ToolProcess.RunAsync(folder.Path, "lint", "--rule", "GA2O01");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("did you mean GA2001?", wrong.Sentence);
    }

    [Theory]
    [InlineData("""{"buget":"quick"}""", "it has no setting named buget: did you mean budget?")]
    [InlineData("""{"budget":"quik"}""", "budget takes quick, standard or deep, and not quik: did you mean quick?")]
    [InlineData("""{"seed":-1}""", "seed takes a whole number from 0.")]
    [InlineData("""{"targets":"boat-race"}""", "targets takes an array of texts.")]
    [InlineData("[]", "it holds no JSON object.")]
    [InlineData("{", "it is no JSON (line 1).")]
    public async Task A_repository_file_that_is_wrong_is_told_in_a_sentence(string text, string why)
    {
        using TemporaryFolder folder = Repository();
        folder.Write("gaming-audit.json", text);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith($"gaming-audit.json is wrong: {why}", result.Sentence);
    }

    [Fact]
    public async Task The_command_line_has_the_last_word_over_the_repository_file()
    {
        using TemporaryFolder folder = Repository();
        folder.Write(
            "gaming-audit.json",
            """{ "budget": "quick", "seed": 5, "targets": ["boat-race"], "failOn": "error", /* a note */ }""");
        File.Copy(Fixture.RewardSamples, folder.File("RewardSamples.dll"));
        File.Copy(Fixture.Path("GamingAudit.dll"), folder.File("GamingAudit.dll"));
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", "RewardSamples.dll", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(5, result.Report.GetProperty("seed").GetInt32());
        Assert.Equal("quick", result.Report.GetProperty("budget").GetProperty("name").GetString());
        Assert.Equal(1, result.Report.GetProperty("targets").GetArrayLength());
        Assert.Equal(2, (await ToolProcess.RunAsync(
            folder.Path, "audit", "RewardSamples.dll", "--fail-on", "warning")).ExitCode);
    }

    [Fact]
    public async Task Points_to_lint_where_there_is_nothing_to_audit()
    {
        using TemporaryFolder folder = Repository();
        string file = folder.Write("Rover.cs", Rover);
        ToolResult ofFolder = await ToolProcess.RunAsync(folder.Path, "audit", ".");
        Assert.Contains("'gaming-audit lint .' reads", ofFolder.Sentence);
        ToolResult ofFile = await ToolProcess.RunAsync(folder.Path, "audit", file);
        Assert.Contains($"'gaming-audit lint {file}' reads files", ofFile.Sentence);
    }

    [Fact]
    public async Task Json_lines_come_from_the_tool_as_targets_are_done()
    {
        using TemporaryFolder folder = Repository();
        ToolResult result = await AuditAsync(folder, "--target", "boat-race", "--format", "jsonl");
        string?[] events = [.. result.Output.TrimEnd('\n').Split('\n')
            .Select(line => JsonNode.Parse(line)!["event"]!.GetValue<string>())];
        Assert.Equal(["begin", "target", "end"], events);
    }

    private static Task<ToolResult> AuditAsync(TemporaryFolder folder, params string[] arguments) =>
        ToolProcess.RunAsync(folder.Path, ["audit", Fixture.RewardSamples, "--budget", "quick", .. arguments]);

    // The folder counts as the root of a repository.
    private static TemporaryFolder Repository()
    {
        var folder = new TemporaryFolder();
        folder.Write(".git", "gitdir: elsewhere");
        return folder;
    }
}
