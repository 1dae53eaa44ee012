namespace GamingAudit.Linting.Tests;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData("public class Rover", "// A comment.\n\npublic class Rover")]
    [InlineData("AddReward(1f);", "AddReward( 1f ) ;")]
    [InlineData("EndEpisode();", "Debug.Log(\"end\");\n        EndEpisode();")]
    public async Task Stays_when_what_is_around_the_finding_changes(string old, string changed) =>
        Assert.Equal(await Of(Lint.Flawed), await Of(Lint.Flawed.Replace(old, changed)));

    [Theory]
    [InlineData("AddReward(1f);", "AddReward(2f);")]
    [InlineData("class Rover", "class Other")]
    public async Task Changes_with_the_code_and_with_the_class(string old, string changed) =>
        Assert.NotEqual(await Of(Lint.Flawed), await Of(Lint.Flawed.Replace(old, changed)));

    [Fact]
    public async Task Counts_equal_findings_of_a_member()
    {
        string source = Lint.Flawed.Replace("AddReward(1f);", "AddReward(1f); AddReward(1f);");
        string[] both = [.. (await Lint.OfAsync(source)).Findings.Select(finding => finding.Fingerprint)];
        Assert.Equal(2, both.Length);
        Assert.Equal(both[0][..^1] + "2", both[1]);
    }

    private static async Task<string> Of(string source) =>
        Assert.Single((await Lint.OfAsync(source)).Findings).Fingerprint;
}
