using System.Text.Json;

namespace GamingAudit.Tool.Tests;

public sealed class BenchTests
{
    [Fact]
    public async Task Measures_the_exact_solver_on_targets_and_on_a_grid()
    {
        ToolResult result = await ToolProcess.RunAsync(
            Path.GetTempPath(), "bench", "exact", Fixture.RewardSamples, "--grid", "20", "--rounds", "1",
            "--format", "json");
        Assert.Equal(0, result.ExitCode);
        JsonElement[] measured = [.. result.Report.EnumerateArray()];
        Assert.Equal(14, measured.Length);
        Assert.Equal("grid-20x20", measured[^1].GetProperty("target").GetString());
        Assert.Equal(400, measured[^1].GetProperty("states").GetInt32());
        Assert.All(measured, m => Assert.True(m.GetProperty("transitionsPerSecond").GetDouble() > 0));
    }
}
