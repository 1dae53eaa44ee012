using System.Text.Json;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Linting.Rules;
using GamingAudit.Tool.Commands.Explain;

namespace GamingAudit.Tool.Tests;

public sealed class ExplainTests
{
    public static TheoryData<string> Terms =>
    [
        .. Enum.GetNames<Verdict>(), .. Enum.GetNames<FaultKind>(), "Latent", "Regret", "Exploitability", "Preference",
        "Honest", "Reference", "Certified", "ExitCodes", "Witnesses", "Baseline", "Unchanged",
    ];

    [Theory]
    [MemberData(nameof(Terms))]
    public void Has_a_page_for_each_verdict_and_each_fault(string term)
    {
        string topic = JsonNamingPolicy.KebabCaseLower.ConvertName(term);
        Assert.StartsWith($"{topic}: ", Pages.Read(topic));
        Assert.Contains(topic, Pages.Topics);
    }

    [Fact]
    public void Has_no_page_that_is_not_listed() => Assert.Equal(Terms.Count, Pages.Topics.Count);

    [Theory]
    [InlineData("Gamed", "gamed:")]
    [InlineData("not measurable", "not-measurable:")]
    [InlineData("EXITCODES", "exit-codes:")]
    [InlineData("audit-tied", "tied:")]
    public void Takes_a_topic_as_people_write_it(string topic, string start) =>
        Assert.StartsWith(start, Pages.Read(topic));

    [Theory]
    [InlineData("GA3001")]
    [InlineData("ga3001")]
    public async Task Prints_the_page_of_a_rule(string id)
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", id);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("# GA3001: Progress paid, retreat free\n", result.Output);
    }

    [Fact]
    public async Task Lists_all_pages_and_all_rules()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain");
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Pages.Topics.Count + RulePages.Ids.Count, lines.Length);
        Assert.StartsWith("gamed: ", lines[0]);
        Assert.Contains("GA3001: Progress paid, retreat free", lines);
    }

    [Fact]
    public async Task Names_the_nearest_rule_when_there_is_none_of_that_id()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", "GA3101");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("GA3001", result.Sentence);
    }

    [Fact]
    public async Task Prints_a_page()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", "gamed");
        Assert.Equal((0, Pages.Read("gamed")), (result.ExitCode, result.Output));
    }
}
