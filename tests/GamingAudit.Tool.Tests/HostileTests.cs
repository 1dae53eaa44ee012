using System.Globalization;
using System.Text.Json;

namespace GamingAudit.Tool.Tests;

/// <summary>Targets that forge, leak, change and hang: nothing that they do becomes a verdict of theirs.</summary>
public sealed class HostileTests
{
    private static readonly string[] Later =
    [
        "after-300-calls", "after-5000-calls", "every-97th-call", "for-a-while", "on-odd-threads",
        "on-every-third-thread", "once-a-thread-is-warm", "by-the-clock", "by-process", "now-and-then",
        "true-changes", "dynamics-change",
    ];

    private static readonly string[] LittleSearch = ["--steps", "20000"];

    [Fact]
    public async Task Believes_no_answer_that_the_target_gives_for_the_auditor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The target looks for pipes as on Linux.");
        ToolResult result = await AuditAsync("forges", "next");
        Assert.Equal("invalid", Fault(result, "forges").GetProperty("kind").GetString());
        Assert.Contains("the channel", Fault(result, "forges").GetProperty("message").GetString());
        Assert.Equal("gamed", Verdict(result, "next"));
    }

    [Fact]
    public async Task Judges_each_target_as_if_it_were_alone()
    {
        string[] names = ["sets-static", "reads-static", "sets-variable", "reads-variable", "unharmed"];
        ToolResult all = await AuditAsync(names, LittleSearch);
        ToolResult reversed = await AuditAsync(names, LittleSearch, new() { ["HOSTILE_REVERSED"] = "1" });
        Assert.Equal(names, Names(all));
        Assert.Equal(names.Reverse(), Names(reversed));
        foreach (string name in names)
        {
            string alone = Untimed(await AuditAsync([name], LittleSearch), name);
            Assert.Equal(alone, Untimed(all, name));
            Assert.Equal(alone, Untimed(reversed, name));
        }
        Assert.Equal("gamed", Verdict(all, "reads-static"));
        Assert.Equal("gamed", Verdict(all, "reads-variable"));
        Assert.Equal("gamed", Verdict(all, "unharmed"));
    }

    [Fact]
    public async Task Judges_a_target_as_if_no_other_had_been_declared() =>
        Assert.Equal("gamed", Verdict(await AuditAsync("reads-switch"), "reads-switch"));

    [Fact]
    public async Task Finds_nothing_sound_that_changes_later_or_elsewhere()
    {
        ToolResult result = await AuditAsync(Later);
        Assert.All(Later, name => Assert.Equal("unrepeatable", Fault(result, name).GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Ends_what_comes_to_a_halt_where_nobody_calls_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The target stops itself as on Linux.");
        ToolResult result = await AuditAsync("equals-hangs", "hash-hangs", "hash-lies", "stops-itself", "well");
        Assert.Equal("compare", Fault(result, "equals-hangs").GetProperty("call").GetString());
        Assert.Equal("compare", Fault(result, "hash-hangs").GetProperty("call").GetString());
        Assert.Equal("unrepeatable", Fault(result, "hash-lies").GetProperty("kind").GetString());
        Assert.Equal("did-not-return", Fault(result, "stops-itself").GetProperty("kind").GetString());
        Assert.Equal("sound", Verdict(result, "well"));
    }

    [Fact]
    public async Task Shares_the_memory_among_the_targets_that_are_audited_at_once()
    {
        Assert.SkipUnless(
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= 8L << 30, "There is no room for two targets at once.");
        string[] both = ["tells-memory", "tells-memory-too"];
        ToolResult alone = await AuditAsync(["tells-memory"], ["--threads", "2"]);
        // The first worker starts before it is known how many there will be.
        ToolResult together = await AuditAsync(both, ["--threads", "2"]);
        ToolResult inTurn = await AuditAsync(both, ["--threads", "1"]);
        long whole = Memory(alone, "tells-memory");
        Assert.All(both, name => Assert.Equal(whole, Memory(inTurn, name)));
        Assert.All(both, name => Assert.InRange(Memory(together, name), whole / 2 - whole / 20, whole / 2));
    }

    private static long Memory(ToolResult result, string name) => long.Parse(
        Fault(result, name).GetProperty("message").GetString()!.Split(' ')[^2], CultureInfo.InvariantCulture);

    private static Task<ToolResult> AuditAsync(params string[] targets) => AuditAsync(targets, []);

    private static async Task<ToolResult> AuditAsync(
        string[] targets, string[] search, Dictionary<string, string?>? environment = null)
    {
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path,
            environment ?? [],
            [
                "audit", Fixture.HostileTargets, "--format", "json", "--budget", "quick", "--call-timeout", "1",
                .. search,
                .. targets.SelectMany(name => new[] { "--target", name }),
            ]);
        return await tool.EndAsync();
    }

    private static IEnumerable<string?> Names(ToolResult result) => result.Report.GetProperty("targets")
        .EnumerateArray().Select(target => target.GetProperty("target").GetString());

    private static JsonElement Fault(ToolResult result, string name) => result.Target(name).GetProperty("fault");

    private static string? Verdict(ToolResult result, string name) =>
        result.Target(name).GetProperty("verdict").GetString();

    private static string Untimed(ToolResult result, string name) => string.Join('\n', result.Target(name)
        .EnumerateObject()
        .Where(property => property.Name is not ("seconds" or "timing" or "timeToFind"))
        .Select(property => $"{property.Name}: {property.Value.GetRawText()}"));
}
