using System.Text.Json;
using System.Text.Json.Nodes;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Tests;

public sealed class CorpusTests(GamedWitness gamed)
{
    private const string Folder = ".gaming-audit/witnesses";

    [Fact]
    public async Task Finds_again_what_was_found_once()
    {
        using TemporaryFolder folder = gamed.Audited("bicycle");
        ToolResult result = await AuditAsync(folder, "climb", "--format", "json");
        JsonElement target = result.Target("gamed");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("corpus: bicycle.json", target.GetProperty("foundBy").GetString());
        JsonElement check = Assert.Single(target.GetProperty("corpus").EnumerateArray());
        Assert.Equal("bicycle.json", check.GetProperty("name").GetString());
        Assert.Equal("pays", check.GetProperty("outcome").GetString());
        Assert.Equal("exact", check.GetProperty("foundBy").GetString());
        Assert.Equal($"{Folder}/bicycle.json", target.GetProperty("witness").GetProperty("file").GetString());
        Assert.Single(Directory.GetFiles(folder.File(Folder)));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Says_that_an_exploit_was_closed()
    {
        using TemporaryFolder folder = gamed.Audited("gamed");
        Edit(folder, witness => witness["target"] = "sound");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.BadTargets, "--target", "sound", "--adversary", "exact");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^sound  sound .*\n  corpus +gamed.json is closed$", result.Output);
    }

    [Fact]
    public async Task Says_that_a_witness_does_not_apply_any_more_and_keeps_a_file_for_each_exploit()
    {
        using TemporaryFolder folder = gamed.Audited("gamed");
        Edit(folder, witness => witness["exploit"]!["steps"]!.AsArray().RemoveAt(0));
        ToolResult result = await AuditAsync(folder, "exact", "--format", "json", "--report", "text=report.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "gamed.json: The witness no longer applies: ", File.ReadAllText(folder.File("report.txt")));
        string file = result.Target("gamed").GetProperty("witness").GetProperty("file").GetString()!;
        Assert.Matches("^.gaming-audit/witnesses/gamed(~[0-9a-f]{8})?.json$", file);
        ToolResult again = await AuditAsync(folder, "exact", "--format", "json");
        Assert.Equal(file, again.Target("gamed").GetProperty("witness").GetProperty("file").GetString());
    }

    [Fact]
    public async Task Warns_of_files_that_are_no_use()
    {
        using TemporaryFolder folder = gamed.Audited("gamed");
        folder.Write($"{Folder}/broken.json", "{");
        Directory.CreateDirectory(folder.File($"{Folder}/folder.json"));
        File.WriteAllText(
            folder.File($"{Folder}/old.json"),
            File.ReadAllText(folder.File($"{Folder}/gamed.json"))
                .Replace("\"target\": \"gamed\"", "\"target\": \"of old\""));
        ToolResult result = await AuditAsync(folder, "exact");
        Assert.Equal(2, result.ExitCode);
        string[] warnings = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, warnings.Length);
        Assert.StartsWith($"Passed over: {Folder}/broken.json is not a witness: ", warnings[0]);
        Assert.Equal("old.json no longer applies: there is no target named of old.", warnings[1]);
        Assert.Contains("warning      old.json no longer applies", result.Output);
    }

    [Fact]
    public async Task Is_silent_about_the_corpus_when_it_is_told_to_be()
    {
        using TemporaryFolder folder = gamed.Audited("bicycle");
        folder.Write($"{Folder}/broken.json", "{");
        ToolResult result = await AuditAsync(folder, "climb", "--no-corpus", "--format", "json");
        Assert.StartsWith("climb", result.Target("gamed").GetProperty("foundBy").GetString());
        Assert.False(result.Target("gamed").TryGetProperty("corpus", out _));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Gives_the_same_report_for_the_same_corpus_and_seed()
    {
        using TemporaryFolder folder = gamed.Audited("gamed");
        string one = WithoutTiming(await AuditAsync(folder, "climb", "--format", "json", "--threads", "1"));
        string two = WithoutTiming(await AuditAsync(folder, "climb", "--format", "json", "--threads", "2"));
        Assert.Equal(one, two);
        Assert.Contains("\"corpus: gamed.json\"", one);
    }

    [Fact]
    public void Lies_beside_the_project_or_where_it_was_asked_to()
    {
        string project = Path.Combine(Directory.GetCurrentDirectory(), "a", "Rewards.csproj");
        Assert.Equal(
            "a/.gaming-audit/witnesses", WitnessFolder.Of(new AuditSource(project, "/bin/Rewards.dll"), null));
        Assert.Equal("w", WitnessFolder.Of(new AuditSource(project, "/bin/Rewards.dll"), "w"));
        Assert.Equal(Folder, WitnessFolder.Of(new AuditSource("/bin/Rewards.dll", "/bin/Rewards.dll"), null));
    }

    private static Task<ToolResult> AuditAsync(TemporaryFolder folder, string adversary, params string[] more) =>
        ToolProcess.RunAsync(
            folder.Path,
            [
                "audit", Fixture.BadTargets, "--target", "gamed", "--budget", "quick", "--steps", "20000",
                "--adversary", adversary, .. more,
            ]);

    private static void Edit(TemporaryFolder folder, Action<JsonNode> edit)
    {
        string path = folder.File($"{Folder}/gamed.json");
        JsonNode witness = JsonNode.Parse(File.ReadAllText(path))!;
        edit(witness);
        File.WriteAllText(path, witness.ToJsonString());
    }

    private static string WithoutTiming(ToolResult result) =>
        result.Output[..result.Output.IndexOf("\"timing\"", StringComparison.Ordinal)];
}
