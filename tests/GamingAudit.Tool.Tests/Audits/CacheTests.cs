namespace GamingAudit.Tool.Tests.Audits;

public sealed class CacheTests
{
    [Fact]
    public async Task What_is_unchanged_is_taken_over_with_its_verdict_and_says_so()
    {
        using var folder = new TemporaryFolder();
        string[] audit = ["audit", Fixture.BadTargets, "--target", "gamed", "--budget", "quick", "--cache"];
        ToolResult first = await ToolProcess.RunAsync(folder.Path, audit);
        ToolResult second = await ToolProcess.RunAsync(folder.Path, audit);
        Assert.Equal((2, 2), (first.ExitCode, second.ExitCode));
        Assert.DoesNotContain("unchanged", first.Output);
        Assert.Contains("  unchanged   since ", second.Output);
        Assert.StartsWith("1 of 1 targets are unchanged since they were audited", second.Sentence);
        Assert.Equal(
            first.Output.Split('\n').Where(line => line.Contains("exploit")),
            second.Output.Split('\n').Where(line => line.Contains("exploit")));
    }

    [Fact]
    public async Task Where_there_is_no_repository_it_is_not_known_what_has_changed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.csproj", "<Project />");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", "A.csproj", "--changed");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("lies in no git repository: what has changed is not known.", result.Sentence);
    }
}
