namespace GamingAudit.Tool.Tests;

public sealed class OutputTests
{
    private static readonly string[] AuditGamed = ["audit", Fixture.BadTargets, "--target", "gamed"];

    [Fact]
    public async Task Prints_the_report_when_the_disk_is_full()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full disk to write to on this system.");
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, [.. AuditGamed, "--output", "/dev/full"]);
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("The report could not be written to /dev/full", result.Sentence);
        Assert.Contains("GAMED gamed", result.Output);
        Assert.Contains("Exit code 4: 1 error.", result.Output);
    }

    [Fact]
    public async Task Makes_the_folder_of_the_output_file()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, [.. AuditGamed, "--output", "a/b/report.txt"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("Exit code 2: 1 gamed.", result.Output.Trim());
        Assert.Contains("GAMED gamed", File.ReadAllText(folder.File("a/b/report.txt")));
    }

    [Fact]
    public async Task Keeps_the_witness_in_the_report_when_it_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("taken", "a file where the folder should be");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, [.. AuditGamed, "--witnesses", "taken", "--format", "json"]);
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("The witness of gamed could not be written to taken/gamed.json", result.Sentence);
        int steps = result.Target("gamed").GetProperty("witness").GetProperty("witness").GetProperty("exploit")
            .GetProperty("steps").GetArrayLength();
        Assert.Equal(8, steps);
    }

    [Theory]
    [InlineData("gamed")]
    [InlineData("stack-overflow")]
    [InlineData("never-returns")]
    public async Task Leaves_nothing_in_the_temporary_folder(string target)
    {
        using var folder = new TemporaryFolder();
        string temporary = Directory.CreateDirectory(folder.File("temporary")).FullName;
        using ToolProcess tool = ToolProcess.Start(
            folder.Path,
            new Dictionary<string, string?> { ["TMPDIR"] = temporary, ["DOTNET_EnableDiagnostics"] = null },
            "audit", Fixture.BadTargets, "--target", target, "--call-timeout", "1");
        await tool.EndAsync();
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    [Fact]
    public async Task Survives_a_temporary_folder_in_which_nothing_can_be_made()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "There is no such folder on this system.");
        using var folder = new TemporaryFolder();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, new Dictionary<string, string?> { ["TMPDIR"] = "/proc/self" },
            "audit", Fixture.BadTargets, "--target", "stack-overflow", "--target", "sound", "--format", "json");
        ToolResult result = await tool.EndAsync();
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("crashed", result.Target("stack-overflow").GetProperty("fault").GetProperty("kind").GetString());
        Assert.Equal("sound", result.Target("sound").GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("warning", 2)]
    [InlineData("error", 0)]
    [InlineData("none", 0)]
    public async Task Fails_on_what_was_asked_for(string failOn, int exitCode)
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, [.. AuditGamed, "--fail-on", failOn]);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task Is_silent_on_standard_error_when_all_is_well()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.BadTargets, "--target", "prints");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Shows_what_user_code_prints_when_asked_to()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.BadTargets, "--target", "prints", "--verbose");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("an error from user code", result.Errors);
        Assert.DoesNotContain("user code", result.Output);
    }
}
