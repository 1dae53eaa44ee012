using System.Text.Json.Nodes;

namespace GamingAudit.Tool.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public async Task Gives_the_same_report_on_any_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        string one = await ReportAsync(folder, "1", "exact");
        string two = await ReportAsync(folder, "2", "exact");
        Assert.Equal(one, two);
    }

    [Fact]
    public async Task Gives_the_same_sampled_report_on_any_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        string[] sampled = ["--target", "thumbs-up-beg", "--target", "coast-lagoon", "--steps", "50000"];
        string one = await ReportAsync(folder, "1", "probes", sampled);
        string two = await ReportAsync(folder, "2", "probes", sampled);
        Assert.Equal(one, two);
        Assert.Contains("\"halfWidth\": 0.", one);
    }

    private static async Task<string> ReportAsync(
        TemporaryFolder folder, string threads, string adversary, params string[] more)
    {
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path,
            ["audit", Fixture.RewardSamples, "--no-corpus", "--adversary", adversary, "--budget", "quick", "--format",
                "json", "--threads", threads, .. more]);
        JsonObject report = JsonNode.Parse(result.Output)!.AsObject();
        Assert.True(report.Remove("timing"));
        int end = result.Output.IndexOf("\"timing\"", StringComparison.Ordinal);
        return result.Output[..end];
    }
}
