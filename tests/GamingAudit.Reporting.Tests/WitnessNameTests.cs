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

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j")]
    [InlineData("CON")]
    [InlineData("\u001b[31m\u202e\ud800\0\n")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("-rf --output")]
    public void A_name_of_a_target_makes_a_plain_file_name(string target)
    {
        string name = WitnessName.Of(target);
        Assert.Equal(name, Path.GetFileName(name));
        Assert.Matches(@"^[A-Za-z0-9_][A-Za-z0-9_.-]*-[0-9a-f]{8}\.json$", name);
        Assert.InRange(WitnessName.Of(target + new string('x', 5_000)).Length, 1, 120);
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
