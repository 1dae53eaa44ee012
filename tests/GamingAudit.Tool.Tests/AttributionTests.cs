using System.Text.Json;
using System.Text.Json.Nodes;

namespace GamingAudit.Tool.Tests;

[Collection(typeof(BadTargetsCollection))]
public sealed class AttributionTests(BadTargetsRun run)
{
    private static readonly string Folder =
        Path.Combine(Repository(), "tests/GamingAudit.Tool.Tests/Fixtures/BadTargets");

    private static readonly string[] Lines = System.IO.File.ReadAllLines(Path.Combine(Folder, "Rewards.cs"));

    [Fact]
    public void Says_where_a_reward_without_terms_is_written()
    {
        JsonElement attribution = Attribution("gamed");
        Assert.Equal(JsonValueKind.Null, attribution.GetProperty("term").ValueKind);
        Assert.Equal("Rewards.Gamed", attribution.GetProperty("method").GetString());
        Assert.Contains("4 - step.After.X", Line(attribution));
    }

    [Fact]
    public void Says_which_term_pays_and_that_the_exploit_is_gone_without_it()
    {
        JsonElement attribution = Attribution("gamed-by-term");
        Assert.Equal("home", attribution.GetProperty("term").GetString());
        Assert.Contains("sum.Add(\"home\"", Line(attribution));
        Assert.Equal("sound", attribution.GetProperty("removal").GetProperty("verdict").GetString());
        Assert.Equal(
            [false, false, false, true],
            attribution.GetProperty("weights").EnumerateArray().Select(w => w.GetProperty("stillPays").GetBoolean()));
    }

    [Fact]
    public async Task Prints_a_place_that_an_editor_can_open()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.BadTargets, "--target", "gamed-by-term");
        int line = 1 + Array.FindIndex(Lines, text => text.Contains("\"home\""));
        string words = string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"Rewards.cs({line}): the term \"home\" pays 100 % of what the exploit gains", words);
        Assert.Contains("without it the exploit is gone, and the reward is sound (certified)", words);
    }

    [Fact]
    public void Says_where_code_at_fault_is_written()
    {
        JsonElement fault = run.Result.Target("proxy-nan").GetProperty("fault");
        Assert.Contains("double.NaN", Line(fault));
    }

    [Fact]
    public async Task Writes_a_witness_for_each_exploit_and_one_for_a_latent_finding()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.RewardSamples, "--adversary", "exact", "--format", "json",
            "--target", "recsys-desensitise", "--target", "coast-lagoon-capped");
        JsonElement[] exploits =
            [.. result.Target("recsys-desensitise").GetProperty("exploits").EnumerateArray()];
        Assert.Equal(".gaming-audit/witnesses/recsys-desensitise.json", File(exploits[0]));
        Assert.Matches("^.gaming-audit/witnesses/recsys-desensitise~[0-9a-f]{8}.json$", File(exploits[1]));
        JsonElement sound = result.Target("coast-lagoon-capped");
        Assert.Equal(
            ("sound", "none"), (sound.GetProperty("verdict").GetString(), sound.GetProperty("severity").GetString()));
        string latent = File(sound.GetProperty("latent"))!;
        Assert.Equal(".gaming-audit/witnesses/coast-lagoon-capped~latent.json", latent);
        Assert.Equal("latent", (string?)JsonNode.Parse(System.IO.File.ReadAllText(folder.File(latent)))!["kind"]);
        foreach (string path in exploits.Select(File).Append(latent).OfType<string>())
        {
            ToolResult replayed = await ToolProcess.RunAsync(
                folder.Path, "replay", path, "--source", Fixture.RewardSamples);
            Assert.Equal(0, replayed.ExitCode);
        }
    }

    private static string? File(JsonElement found) => found.GetProperty("witness").GetProperty("file").GetString();

    private JsonElement Attribution(string target) => run.Result.Target(target).GetProperty("attribution");

    private static string Line(JsonElement finding)
    {
        JsonElement location = finding.GetProperty("location");
        Assert.EndsWith("Rewards.cs", location.GetProperty("file").GetString());
        return Lines[location.GetProperty("line").GetInt32() - 1];
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "GamingAudit.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
