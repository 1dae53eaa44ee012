using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;

namespace GamingAudit.Linting.Tests;

/// <summary>The samples, loaded as the project that they are.</summary>
public sealed class SamplesTests
{
    private static readonly Lazy<Task<LintReport>> Report = new(() => Linter.RunAsync(
        [LintSource.Of(Path.Combine(Lint.Repository(), "samples", "LintSamples", "LintSamples.csproj"))], "1.0.0",
        CancellationToken.None));

    [Theory]
    [InlineData("FlawedFetchAgent.cs", "GA1001", "GA2001", "GA2006", "GA3001")]
    [InlineData("FlawedPendulum.cs", "GA1001", "GA4001")]
    [InlineData("FlawedDepotReward.cs", "GA1001")]
    public async Task Flawed_rewards_draw_the_rules_that_they_break(string file, params string[] rules)
    {
        IEnumerable<string> found = Of(file, await Report.Value).Select(finding => finding.Rule);
        Assert.Empty(rules.Except(found));
    }

    [Theory]
    [InlineData("RepairedFetchAgent.cs")]
    [InlineData("RepairedPendulum.cs")]
    [InlineData("RepairedDepotReward.cs")]
    public async Task Repaired_rewards_draw_nothing(string file)
    {
        LintReport report = await Report.Value;
        Assert.Contains(report.Ledgers, ledger => Path.GetFileName(ledger.Path) == file);
        Assert.Empty(Of(file, report));
    }

    private static IEnumerable<Finding> Of(string file, LintReport report) =>
        report.Findings.Where(finding => Path.GetFileName(finding.Place.Path) == file);
}
