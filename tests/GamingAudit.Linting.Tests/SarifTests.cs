using System.Text.Json;
using GamingAudit.Linting.Formats;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Tests.Findings;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

public sealed class SarifTests
{
    [Fact]
    public async Task Has_the_structure_that_the_standard_demands()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Assets/With space/Rover ä.cs", Lint.Flawed);
        folder.Write("Assets/Quiet.cs", "#pragma warning disable GA2001\n" + Lint.Flawed.Replace("Rover", "Quiet"));
        folder.Write("Assets/Broken.cs", "class {");
        JsonElement log = Parse(await Lint.RunAsync(folder));
        SarifStructure.Check(log);
        JsonElement results = log.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(2, results.GetArrayLength());
        Assert.Equal("inSource", results[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.Equal(0, results[1].GetProperty("suppressions").GetArrayLength());
        Assert.Equal("Assets/With%20space/Rover%20%C3%A4.cs", Uri(results[1]));
        Assert.Single(log.GetProperty("runs")[0].GetProperty("invocations")[0]
            .GetProperty("toolExecutionNotifications").EnumerateArray());
    }

    [Fact]
    public async Task Brings_every_rule_with_its_page()
    {
        JsonElement driver = Parse(await Lint.OfAsync("class Empty { }"))
            .GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        Assert.Equal(
            RulePages.Ids,
            driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(driver.GetProperty("rules").EnumerateArray(), rule => Assert.Contains(
            "## When to suppress", rule.GetProperty("help").GetProperty("markdown").GetString()!));
    }

    [Fact]
    public async Task Names_files_from_the_root_of_the_repository()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git", "gitdir: elsewhere");
        folder.Write("Game/Assets/Rover.cs", Lint.Flawed);
        JsonElement log = Parse(await Lint.RunAsync(folder, "Game"));
        Assert.Equal("Game/Assets/Rover.cs", Uri(log.GetProperty("runs")[0].GetProperty("results")[0]));
    }

    [Fact]
    public async Task Is_the_same_in_another_folder()
    {
        string first = ReportText.Of(LintFormats.All.Named("sarif"), await Lint.OfAsync(Lint.Flawed));
        Assert.Equal(first, ReportText.Of(LintFormats.All.Named("sarif"), await Lint.OfAsync(Lint.Flawed)));
    }

    private static string? Uri(JsonElement result) => result.GetProperty("locations")[0]
        .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static JsonElement Parse(LintReport report) =>
        JsonDocument.Parse(ReportText.Of(LintFormats.All.Named("sarif"), report)).RootElement;
}
