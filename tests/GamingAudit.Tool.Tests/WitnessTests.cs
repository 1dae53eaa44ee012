using System.Text.Json.Nodes;

namespace GamingAudit.Tool.Tests;

public sealed class WitnessTests(GamedWitness gamed)
{
    private const string WitnessPath = GamedWitness.Path;

    [Fact]
    public async Task Replays_a_witness_from_its_file()
    {
        using TemporaryFolder folder = gamed.Audited();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "replay", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            Reproduced: equal rewards at all 8 steps.
            Exploit: repeat Back 8 times.
            Length: 1 action to write, 1 as it was found in 8 steps.

            """, result.Output);
    }

    [Fact]
    public async Task Rechecks_an_exploit_that_still_pays()
    {
        using TemporaryFolder folder = gamed.Audited();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "recheck", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Still open", result.Output);
    }

    [Fact]
    public async Task Rechecks_an_exploit_that_was_closed()
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["target"] = "sound");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "recheck", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Closed", result.Output);
    }

    [Fact]
    public async Task Says_so_when_a_witness_no_longer_applies()
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["exploit"]!["steps"]!.AsArray().RemoveAt(0));
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "recheck", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("The witness no longer applies", result.Output);
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("recheck")]
    public async Task Says_so_when_the_target_is_gone(string command)
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["target"] = "of old");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, command, WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("has no target named of old any more", result.Output);
    }

    [Fact]
    public async Task Refuses_to_replay_a_witness_of_another_version()
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["version"] = new string('0', 64));
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "replay", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("recheck it instead", result.Output);
    }

    [Fact]
    public async Task Reports_rewards_that_differ_from_those_recorded()
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["exploit"]!["steps"]![2]!["proxy"] = 17.5);
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "replay", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Step 3 (Back) paid proxy 17.5", result.Output);
    }

    [Theory]
    [InlineData("", "is not a witness")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{}", "it does not say its format")]
    [InlineData("{\"format\": 99}", "is a witness of format 99")]
    [InlineData("{\"format\": 1}", "is not a witness")]
    [InlineData("{\"format\": 1, ", "(line 1)")]
    public async Task Refuses_a_malformed_witness(string json, string sentence)
    {
        using var folder = new TemporaryFolder();
        folder.Write("w.json", json);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "replay", "w.json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(sentence, result.Sentence);
    }

    [Fact]
    public async Task Says_so_when_what_the_witness_is_of_is_not_there()
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["source"] = "Gone.dll");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "replay", WitnessPath);
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("does not exist: name a project or an assembly with --source.", result.Sentence);
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("recheck")]
    [InlineData("export-test")]
    public async Task Runs_nothing_of_elsewhere_unless_it_is_named(string command)
    {
        using TemporaryFolder folder = gamed.Audited();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, command, WitnessPath);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("BadTargets.dll, which lies outside", result.Sentence);
        Assert.EndsWith("name it with --source.", result.Sentence);
    }

    [Fact]
    public async Task Follows_no_link_to_elsewhere()
    {
        using TemporaryFolder folder = gamed.Audited();
        Directory.CreateSymbolicLink(folder.File("linked"), AppContext.BaseDirectory);
        Edit(folder, witness => witness["source"] = "../../linked/BadTargets.dll");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "replay", WitnessPath);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("lies outside", result.Sentence);
    }

    [Theory]
    [InlineData("target")]
    [InlineData("source")]
    [InlineData("foundBy")]
    public async Task Refuses_control_characters(string part)
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness[part] = "a\0b");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "replay", WitnessPath);
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("is not a witness: a text in it holds a control character.", result.Sentence);
    }

    [Fact]
    public async Task Refuses_a_witness_with_a_part_that_is_none()
    {
        using TemporaryFolder folder = gamed.Audited();
        Edit(folder, witness => witness["exploit"]!["steps"]![2]!["proxy"] = "much");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "replay", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("exploit.steps[2].proxy is missing or not of its kind (line ", result.Sentence);
        Edit(folder, witness => witness["exploit"]!["steps"]![2] = null);
        result = await ToolProcess.RunAsync(
            folder.Path, "replay", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a step of an episode is null", result.Sentence);
    }

    [Fact]
    public async Task Says_so_when_there_is_no_witness()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "recheck", "w.json");
        Assert.Equal((1, "w.json does not exist: name a witness file."), (result.ExitCode, result.Sentence));
    }

    private static void Edit(TemporaryFolder folder, Action<JsonNode> edit)
    {
        JsonNode witness = JsonNode.Parse(File.ReadAllText(folder.File(WitnessPath)))!;
        edit(witness);
        File.WriteAllText(folder.File(WitnessPath), witness.ToJsonString());
    }
}
