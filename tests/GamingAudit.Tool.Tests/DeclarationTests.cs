namespace GamingAudit.Tool.Tests;

public sealed class DeclarationTests
{
    [Fact]
    public async Task Reports_a_member_that_hangs_and_one_that_kills_its_process()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.HangingTargets, "--call-timeout", "0.5", "--format", "json");
        Assert.Equal("did-not-return", Kind(result, "Members.Endless"));
        Assert.Equal("crashed", Kind(result, "Members.Deadly"));
        Assert.Equal("not-measurable", result.Target("well").GetProperty("verdict").GetString());
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Runs_no_other_member_than_that_of_the_target_while_it_is_audited()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.HangingTargets, "--call-timeout", "0.5", "--target", "well");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("well", result.Output);
        Assert.DoesNotContain("Endless", result.Output);
    }

    private static string? Kind(ToolResult result, string target) =>
        result.Target(target).GetProperty("fault").GetProperty("kind").GetString();
}
