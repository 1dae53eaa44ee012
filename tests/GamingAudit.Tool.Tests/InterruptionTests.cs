using System.Globalization;
using System.Text.Json;
using static GamingAudit.Tool.Tests.Signals;

namespace GamingAudit.Tool.Tests;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    [InlineData(HangUp)]
    [InlineData(Quit)]
    public async Task Prints_what_was_found_and_leaves_no_process_when_it_is_stopped(int signal)
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "audit", Fixture.BadTargets, "--target", "gamed", "--target", "slow");
        string witness = folder.File(".gaming-audit/witnesses/gamed.json");
        while (!File.Exists(witness)) await Task.Delay(20, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        int[] children = Children(tool.Id);
        Assert.NotEmpty(children);

        Assert.Equal(0, Kill(tool.Id, signal));
        ToolResult result = await tool.EndAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("GAMED gamed", result.Output);
        Assert.Contains("not audited  slow", result.Output);
        Assert.Contains("Exit code 3: interrupted after 1 of 2 targets (1 gamed so far).", result.Output);
        Assert.Empty(result.Errors);
        Assert.All(children, child => Assert.False(Directory.Exists($"/proc/{child}")));
    }

    [Fact]
    public async Task A_diagnosis_that_is_stopped_says_what_it_had_found()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "diagnose", Fixture.HostileTargets, "--target", "hangs-earlier", "--steps", "1000", "--runs",
            "1");
        while (!File.Exists(folder.File("hanging"))) await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.Equal(0, Kill(tool.Id, Interrupt));
        ToolResult result = await tool.EndAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("hangs-earlier: reward hacking; ", result.Output);
        Assert.Contains("note: tasks in sequence did not come to an end.", result.Output);
        Assert.Contains("note: interrupted.", result.Output);
    }

    [Fact]
    public async Task Takes_a_signal_that_comes_twice_at_once_for_one()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "audit", Fixture.BadTargets, "--target", "gamed", "--target", "slow");
        while (!File.Exists(folder.File(".gaming-audit/witnesses/gamed.json")))
            await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.Equal(0, Kill(tool.Id, Terminate));
        Assert.Equal(0, Kill(tool.Id, Interrupt));
        ToolResult result = await tool.EndAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("GAMED gamed", result.Output);
    }

    [Theory]
    [InlineData(Kill9)]
    [InlineData(Interrupt)]
    public async Task Takes_up_what_an_unfinished_run_was_done_with(int signal)
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        string[] audit =
        [
            "audit", Fixture.HostileTargets, "--target", "well", "--target", "takes-a-while", "--format", "json",
            "--threads", "1",
        ];
        var home = new Dictionary<string, string?> { ["XDG_DATA_HOME"] = folder.File("home") };
        using (ToolProcess first = ToolProcess.Start(folder.Path, home, audit))
        {
            while (Stepping(folder).Length == 0)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            Assert.Equal(0, Kill(first.Id, signal));
            await first.EndAsync();
        }
        using ToolProcess second = ToolProcess.Start(folder.Path, home, audit);
        ToolResult result = await second.EndAsync();

        Assert.Equal("1 of 2 targets were taken over from a run that was not finished.", result.Sentence);
        Assert.Equal("sound", result.Target("well").GetProperty("verdict").GetString());
        Assert.Equal("sound", result.Target("takes-a-while").GetProperty("verdict").GetString());
        Assert.Empty(Directory.GetFiles(folder.File("home"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Audits_again_what_somebody_killed()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "audit", Fixture.HostileTargets, "--target", "takes-a-while", "--format", "json");
        while (Stepping(folder).Length < 1) await Task.Delay(5, TestContext.Current.CancellationToken);

        foreach (int worker in Stepping(folder)) Assert.Equal(0, Kill(worker, Kill9));
        JsonElement target = (await tool.EndAsync()).Target("takes-a-while");

        Assert.Equal("sound", target.GetProperty("verdict").GetString());
        Assert.Contains(
            "its process was killed, perhaps for want of memory, and it was audited again",
            target.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
    }

    [Fact]
    public async Task Ends_at_once_when_it_is_interrupted_twice()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "audit", Fixture.BadTargets, "--target", "gamed", "--target", "deaf",
            "--call-timeout", "60");
        while (!File.Exists(folder.File(".gaming-audit/witnesses/gamed.json")))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);

        Assert.Equal(0, Kill(tool.Id, Interrupt));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(0, Kill(tool.Id, Interrupt));
        ToolResult result = await tool.EndAsync();

        Assert.Equal(128 + Interrupt, result.ExitCode);
        // What was done was printed when it was done; nothing is waited for.
        Assert.DoesNotContain("deaf", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_no_worker_behind_when_it_is_killed()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "audit", Fixture.BadTargets, "--target", "gamed", "--target", "slow");
        while (!File.Exists(folder.File(".gaming-audit/witnesses/gamed.json")))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        int[] children = Children(tool.Id);
        Assert.NotEmpty(children);

        Assert.Equal(0, Kill(tool.Id, 9));
        await tool.EndAsync();

        for (int i = 0; i < 100 && children.Any(IsRunning); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(children, IsRunning);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaves_nothing_behind_that_user_code_started_when_it_is_killed(bool workersAreStopped)
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "audit", Fixture.HostileTargets, "--target", "starts-a-process", "--call-timeout", "60");
        int[] started;
        while ((started = Marked(folder, "started")).Length == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        int[] workers = Children(tool.Id);
        Assert.NotEmpty(workers);
        if (workersAreStopped)
        {
            Assert.All(workers, worker => Assert.Equal(0, Kill(worker, Stop)));
            while (!workers.All(IsStopped)) await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, Kill(tool.Id, Kill9));
        int[] all = [.. workers, .. started];

        for (int i = 0; i < 100 && all.Any(IsRunning); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(all, IsRunning);
    }

    [Fact]
    public async Task Ends_what_user_code_started_with_its_worker()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.HostileTargets, "--target", "starts-a-process", "--call-timeout", "0.5",
            "--format", "json");

        Assert.Equal(
            "did-not-return",
            result.Target("starts-a-process").GetProperty("fault").GetProperty("kind").GetString());
        Assert.DoesNotContain(Marked(folder, "started"), IsRunning);
    }

    [Fact]
    public async Task Keeps_the_rows_of_a_benchmark_that_is_stopped()
    {
        NeedSignals();
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, "bench", "suite", Fixture.BadTargets, "--target", "gamed", "--target", "slow", "--adversary",
            "exact", "--output", "suite.json", "--format", "json");
        while (!tool.OutputSoFar.Contains("\ngamed ", StringComparison.Ordinal))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);

        Assert.Equal(0, Kill(tool.Id, Interrupt));
        ToolResult result = await tool.EndAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Equal("Interrupted: what was measured so far is reported.", result.Sentence);
        Assert.Contains("not measured: slow", result.Output);
        JsonElement report = JsonDocument.Parse(File.ReadAllText(folder.File("suite.json"))).RootElement;
        Assert.True(report.GetProperty("interrupted").GetBoolean());
        JsonElement row = Assert.Single(report.GetProperty("rows").EnumerateArray());
        Assert.Equal("gamed", row.GetProperty("target").GetString());
    }

    private static int[] Stepping(TemporaryFolder folder) => Marked(folder, "stepping");

    private static int[] Marked(TemporaryFolder folder, string word) =>
    [
        .. Directory.GetFiles(folder.Path, $"{word}-*")
            .Select(file => int.Parse(Path.GetFileName(file).Split('-')[1], CultureInfo.InvariantCulture)),
    ];
}
