using System.Text.Json;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Explain;

namespace GamingAudit.Tool.Tests;

public sealed class ExplainTests
{
    public static TheoryData<string> Terms =>
        [.. Enum.GetNames<Verdict>(), .. Enum.GetNames<FaultKind>(), "ExitCodes", "Latent"];

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
    public void Takes_a_topic_as_people_write_it(string topic, string start) =>
        Assert.StartsWith(start, Pages.Read(topic));

    [Fact]
    public async Task Prints_a_page()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", "gamed");
        Assert.Equal((0, Pages.Read("gamed")), (result.ExitCode, result.Output));
    }
}
