namespace GamingAudit.Tool.Tests.Plans;

/// <summary>Plans, shards and their joining as a person does it, by command.</summary>
public sealed class PlanTests
{
    private static readonly string[] Targets =
        ["--target", "gamed", "--target", "proxy-throws", "--target", "sound", "--target", "duplicate"];

    [Fact]
    public async Task Equals_the_run_that_was_not_sharded_byte_for_byte()
    {
        using TemporaryFolder whole = WithAssemblies(), sharded = WithAssemblies();
        string[] asked = ["asm/BadTargets.dll", .. Targets, "--budget", "quick"];
        ToolResult audit = await ToolProcess.RunAsync(whole.Path, ["audit", .. asked, "--format", "json"]);
        Assert.Equal(0, (await ToolProcess.RunAsync(sharded.Path, ["plan", .. asked])).ExitCode);
        // From the bundle alone.
        Directory.Delete(sharded.File("asm"), recursive: true);
        Assert.Equal(0, (await ToolProcess.RunAsync(sharded.Path, "shard", "plan", "2/2")).ExitCode);
        ToolResult half = await ToolProcess.RunAsync(sharded.Path, "merge", "plan");
        Assert.Equal(3, half.ExitCode);
        Assert.Contains("'gaming-audit shard plan 1/2' does it again.", half.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolProcess.RunAsync(sharded.Path, "shard", "plan", "1/2")).ExitCode);

        ToolResult merged = await ToolProcess.RunAsync(sharded.Path, "merge", "plan", "--format", "json");

        Assert.Equal(audit.ExitCode, merged.ExitCode);
        Assert.Equal(Untimed(audit), Untimed(merged));
        Assert.Equal(Witnesses(whole), Witnesses(sharded));
    }

    [Fact]
    public async Task Takes_over_what_a_shard_that_was_killed_had_done()
    {
        using TemporaryFolder folder = WithAssemblies();
        await ToolProcess.RunAsync(
            folder.Path, "plan", "asm/HostileTargets.dll", "--target", "well", "--target", "takes-a-while",
            "--budget", "quick");
        using (ToolProcess killed = ToolProcess.Start(folder.Path, "shard", "plan", "1/1", "--threads", "1"))
            while (Directory.GetFiles(folder.Path, "stepping-*").Length == 0)
                await Task.Delay(20, TestContext.Current.CancellationToken);

        ToolResult again = await ToolProcess.RunAsync(folder.Path, "shard", "plan", "1/1", "--threads", "1");

        Assert.Equal("Part 1/1 of plan: 2 of 2 items, 1 taken over.", again.Output.Trim());
        ToolResult merged = await ToolProcess.RunAsync(folder.Path, "merge", "plan", "--format", "json");
        Assert.Equal("sound", merged.Target("well").GetProperty("verdict").GetString());
        Assert.Equal("sound", merged.Target("takes-a-while").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Spreads_a_benchmark_over_its_seeds()
    {
        using TemporaryFolder folder = WithAssemblies();
        string[] asked =
        [
            "bench", "suite", "asm/BadTargets.dll", "--target", "gamed", "--target", "sound", "--adversary", "exact",
            "--seeds", "2",
        ];
        ToolResult whole = await ToolProcess.RunAsync(folder.Path, [.. asked, "--format", "json"]);
        await ToolProcess.RunAsync(folder.Path, [.. asked, "--plan", "plan"]);
        await ToolProcess.RunAsync(folder.Path, "shard", "plan", "1/1");

        ToolResult merged = await ToolProcess.RunAsync(folder.Path, "merge", "plan", "--format", "json");

        Assert.Equal(0, merged.ExitCode);
        Assert.Equal(WithoutSeconds(whole), WithoutSeconds(merged));
    }

    [Fact]
    public async Task Spreads_an_experiment_over_its_seeds()
    {
        using var folder = new TemporaryFolder();
        ToolResult whole = await ToolProcess.RunAsync(
            folder.Path, "lab", "run", "transforms", "--seed", "2", "--format", "json");
        await ToolProcess.RunAsync(folder.Path, "lab", "run", "transforms", "--seeds", "2", "--plan", "plan");
        await ToolProcess.RunAsync(folder.Path, "shard", "plan", "2/2");
        await ToolProcess.RunAsync(folder.Path, "shard", "plan", "1/2");

        ToolResult merged = await ToolProcess.RunAsync(
            folder.Path, "merge", "plan", "--report", "json={run}.json");

        Assert.Equal(0, merged.ExitCode);
        Assert.Equal(whole.Output, File.ReadAllText(folder.File("2.json")));
        Assert.True(File.Exists(folder.File("1.json")));
        ToolResult mixed = await ToolProcess.RunAsync(folder.Path, "merge", "plan", "--output", "all.json");
        Assert.Equal(1, mixed.ExitCode);
        Assert.Contains("put {run} into its name", mixed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_nothing_of_a_bundle_that_was_changed()
    {
        using TemporaryFolder folder = WithAssemblies();
        await ToolProcess.RunAsync(folder.Path, "plan", "asm/BadTargets.dll", "--target", "sound", "--seeds", "3");
        string assembly =
            Directory.GetFiles(folder.File("plan"), "BadTargets.dll", SearchOption.AllDirectories).Single();
        File.AppendAllText(assembly, "!");

        ToolResult shard = await ToolProcess.RunAsync(folder.Path, "shard", "plan", "1/1");

        Assert.Equal(1, shard.ExitCode);
        Assert.Contains("is not what was planned", shard.Sentence, StringComparison.Ordinal);
    }

    private static TemporaryFolder WithAssemblies()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("asm"));
        foreach (string name in new[] { "BadTargets.dll", "BadTargets.pdb", "HostileTargets.dll", "GamingAudit.dll" })
            File.Copy(Fixture.Path(name), Path.Combine(folder.File("asm"), name));
        return folder;
    }

    private static string Untimed(ToolResult result) =>
        result.Output[..result.Output.IndexOf("\"timing\"", StringComparison.Ordinal)];

    private static string WithoutSeconds(ToolResult result) => string.Join(
        '\n', result.Output.Split('\n').Where(line => !line.Contains("seconds", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Witnesses(TemporaryFolder folder) =>
        Directory.GetFiles(folder.File(".gaming-audit/witnesses")).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetFileName(path)} {File.ReadAllText(path)}");
}
