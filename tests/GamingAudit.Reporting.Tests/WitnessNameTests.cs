using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Tests;

public sealed class WitnessNameTests
{
    [Fact]
    public void Keeps_a_target_s_name_that_a_file_can_have() => Assert.Equal("a-b_1.json", WitnessName.Of("a-b_1"));

    [Theory]
    [InlineData("a/b", "a\\b")]
    [InlineData("../x", "-./x")]
    [InlineData("ä", "ö")]
    public void Gives_targets_that_differ_in_other_characters_files_of_their_own(string one, string two)
    {
        Assert.Matches(@"^[\w.-]+-[0-9a-f]{8}\.json$", WitnessName.Of(one));
        Assert.NotEqual(WitnessName.Of(one), WitnessName.Of(two));
    }

    [Fact]
    public void Tells_exploits_apart_that_a_report_shortens_to_the_same()
    {
        string[] actions = [.. Enumerable.Range(0, 100).Select(i => $"a{i}")];
        Witness one = Results.Witness("x", actions);
        Witness two = Results.Witness("x", [.. actions.SkipLast(1), "other"]);
        Assert.Equal(WitnessText.Exploit(one), WitnessText.Exploit(two));
        Assert.Matches("^x~[0-9a-f]{8}.json$", WitnessName.Of(one));
        Assert.NotEqual(WitnessName.Of(one), WitnessName.Of(two));
        Assert.Equal(WitnessName.Of(one), WitnessName.Of(Results.Witness("x", actions)));
    }

    [Theory]
    [InlineData("w/a.json", "gaming-audit replay w/a.json")]
    [InlineData("my w/a.json", "gaming-audit replay \"my w/a.json\"")]
    public void Quotes_a_path_with_spaces(string path, string command) =>
        Assert.Equal(command, WitnessName.ReplayCommand(path));
}
