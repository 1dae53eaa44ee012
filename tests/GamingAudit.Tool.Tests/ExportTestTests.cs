using System.Reflection;
using System.Text.Json.Nodes;
using GamingAudit.Engine.Tests;
using Xunit.Sdk;

namespace GamingAudit.Tool.Tests;

/// <summary>Exported tests, compiled by the real compiler and run on rewards as a user would mend them.</summary>
public sealed class ExportTestTests(GamedWitness gamed, ExportedTest exported) : IClassFixture<ExportedTest>
{
    private const string WitnessPath = GamedWitness.Path;
    private const string Flawed = "global::BadTargets.Rewards.Gamed";

    [Fact]
    public void Fails_as_long_as_the_exploit_pays()
    {
        Assert.Contains(Flawed, File.ReadAllText(exported.Path));
        Assert.StartsWith("Still open: ", Failure(Flawed, "The_exploit_does_not_pay"));
    }

    [Theory]
    [InlineData("step => step.After.X")]
    [InlineData("step => 100 * step.After.X - 1000")]
    public void Passes_when_the_reward_is_repaired(string proxy)
    {
        Assert.Null(Failure(Rewarded(proxy), "The_exploit_does_not_pay"));
        Assert.Null(Failure(Rewarded(proxy), "Honest_episodes_score"));
    }

    [Fact]
    public void Fails_when_the_repair_takes_from_the_honest_episode_what_it_is_to_earn()
    {
        // Going back costs, and nothing is ever earned.
        string overdone =
            Rewarded("step => step.Action == global::BadTargets.Move.Back ? -1 : step.After.X == 4 ? -9 : 0");
        Assert.StartsWith(
            "The honest episode does not score any more: ", Failure(overdone, "Honest_episodes_score"));
    }

    [Fact]
    public async Task Writes_what_it_was_asked_for_where_it_was_asked_to()
    {
        using TemporaryFolder folder = gamed.Audited();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "export-test", WitnessPath, "--source", Fixture.BadTargets, "--output", "a/b/Mine.cs");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            Wrote a/b/Mine.cs and a/b/Mine.json.
            The exploit pays today, so the test fails until the reward is repaired.

            """, result.Output);
        Assert.Contains("ReadBeside(\"Mine.json\")", File.ReadAllText(folder.File("a/b/Mine.cs")));
        ToolResult again = await ToolProcess.RunAsync(
            folder.Path, "recheck", "a/b/Mine.json", "--source", Fixture.BadTargets);
        Assert.Equal(2, again.ExitCode);
    }

    [Fact]
    public async Task Does_not_write_over_a_test_unless_it_is_told_to()
    {
        using TemporaryFolder folder = gamed.Audited();
        folder.Write("Mine.cs", "precious");
        string[] export = ["export-test", WitnessPath, "--source", Fixture.BadTargets, "--output", "Mine.cs"];
        ToolResult refused = await ToolProcess.RunAsync(folder.Path, export);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("Mine.cs exists: ", refused.Sentence);
        Assert.Equal("precious", File.ReadAllText(folder.File("Mine.cs")));
        Assert.Equal(0, (await ToolProcess.RunAsync(folder.Path, [.. export, "--force"])).ExitCode);
    }

    [Fact]
    public async Task Says_so_when_the_witness_no_longer_applies()
    {
        using TemporaryFolder folder = gamed.Audited();
        JsonNode witness = JsonNode.Parse(File.ReadAllText(folder.File(WitnessPath)))!;
        witness["exploit"]!["steps"]!.AsArray().RemoveAt(0);
        File.WriteAllText(folder.File(WitnessPath), witness.ToJsonString());
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "export-test", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("The witness no longer applies", result.Output);
    }

    [Fact]
    public async Task Says_so_when_the_target_is_gone()
    {
        using TemporaryFolder folder = gamed.Audited();
        JsonNode witness = JsonNode.Parse(File.ReadAllText(folder.File(WitnessPath)))!;
        witness["target"] = "of old";
        File.WriteAllText(folder.File(WitnessPath), witness.ToJsonString());
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "export-test", WitnessPath, "--source", Fixture.BadTargets);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("has no target named of old any more", result.Sentence);
    }

    [Fact]
    public async Task Says_so_when_the_test_cannot_be_written()
    {
        using TemporaryFolder folder = gamed.Audited();
        folder.Write("taken", "a file where the folder should be");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "export-test", WitnessPath, "--source", Fixture.BadTargets, "--output", "taken/Mine.cs");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("taken/Mine.cs could not be written: ", result.Sentence);
    }

    [Theory]
    [InlineData("w.json does not exist: name a witness file.", "w.json")]
    [InlineData("text.json is not a witness: ", "text.json")]
    [InlineData("--output takes a C# file, and w.txt does not end in .cs.", WitnessPath, "--output", "w.txt")]
    public async Task Says_in_one_sentence_what_is_wrong(string sentence, params string[] arguments)
    {
        using TemporaryFolder folder = gamed.Audited();
        folder.Write("text.json", "text");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, ["export-test", .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(sentence, result.Sentence);
        Assert.Empty(result.Output);
    }

    private static string Rewarded(string proxy) => $"global::BadTargets.Walk.Rewarded(\"gamed\", {proxy})";

    // Compiles the exported test with another target in its place, and runs one of its facts.
    private string? Failure(string target, string fact)
    {
        string source = "using System;\n" + File.ReadAllText(exported.Path).Replace(Flawed, target);
        Type type = SourceCompiler.Load(source, exported.Path).GetType("RewardTests.GamedWitnessTest")!;
        MethodInfo method = type.GetMethod(fact)!;
        Assert.NotNull(method.GetCustomAttribute<FactAttribute>());
        try
        {
            method.Invoke(Activator.CreateInstance(type), null);
            return null;
        }
        catch (TargetInvocationException e) when (e.InnerException is IAssertionException failure)
        {
            return ((Exception)failure).Message;
        }
    }
}
