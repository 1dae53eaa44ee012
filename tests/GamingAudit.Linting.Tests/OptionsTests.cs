using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>What users switch off, up or down, as the compiler honours it.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("error", FindingLevel.Error)]
    [InlineData("suggestion", FindingLevel.Info)]
    public async Task Takes_a_severity_from_an_editorconfig(string severity, FindingLevel level)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.GA2001.severity = {severity}\n");
        folder.Write("Deep/Rover.cs", Lint.Flawed);
        Assert.Equal(level, Assert.Single((await Lint.RunAsync(folder)).Findings).Level);
    }

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.GA2001.severity = none")]
    [InlineData("[*.cs]\ngenerated_code = true")]
    [InlineData("[Deep/**.cs]\ndotnet_analyzer_diagnostic.category-Reward.severity = none")]
    public async Task Is_silent_when_an_editorconfig_says_so(string section)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n" + section + "\n");
        folder.Write("Deep/Rover.cs", Lint.Flawed);
        Assert.Empty((await Lint.RunAsync(folder)).Findings);
    }

    [Fact]
    public async Task Reads_the_options_of_rules()
    {
        const string stalling =
            """
            using Unity.MLAgents;
            public class Rover : Agent
            {
                void FixedUpdate()
                {
                    AddReward(0.01f);
                    if (transform.position.y > 3f) { AddReward(1f); EndEpisode(); }
                }
            }
            """;
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", stalling);
        // In 50 steps the pay comes to half of the goal, in 500 to five times as much.
        folder.Write(".editorconfig", "root = true\n[*.cs]\ngaming_audit.horizon = 50\n");
        Assert.DoesNotContain("GA3004 at 6", Lint.Rules(await Lint.RunAsync(folder)));
        folder.Write(".editorconfig", "root = true\n[*.cs]\ngaming_audit.horizon = 500\n");
        Assert.Contains("GA3004 at 6", Lint.Rules(await Lint.RunAsync(folder)));
    }

    [Fact]
    public async Task Keeps_a_suppression_with_its_reason()
    {
        string source = "using System.Diagnostics.CodeAnalysis;\n" + Lint.Flawed.Replace(
            "public override void OnAction",
            "[SuppressMessage(\"Reward\", \"GA2001\", Justification = \"a tie\")] public override void OnAction");
        LintReport report = await Lint.OfAsync(source);
        Assert.Equal("a tie", Assert.Single(report.Findings).Suppressed);
        Assert.Empty(report.Open);
    }

    [Fact]
    public async Task Keeps_a_suppression_by_pragma()
    {
        string source = "#pragma warning disable GA2001\n" + Lint.Flawed;
        Assert.Equal("", Assert.Single((await Lint.OfAsync(source)).Findings).Suppressed);
    }
}
