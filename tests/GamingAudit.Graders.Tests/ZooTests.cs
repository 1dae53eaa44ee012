using GamingAudit.GraderSamples.Zoo;

namespace GamingAudit.Graders.Tests;

public sealed class ZooTests
{
    /// <summary>Attacks, what counts as wrong, right answers: the sizes that rewardlint gives.</summary>
    [Fact]
    public void The_families_have_the_published_sizes()
    {
        ZooCase[] cases = [.. ZooTable.Cases];

        Assert.Equal(24, cases.Count(entry => entry.IsAttack));
        Assert.Equal(14, cases.Count(entry => entry.Family == "distinction"));
        Assert.Equal(40, cases.Count(entry => entry.Family == "equivalence"));
        Assert.Equal(9, cases.Count(entry => entry.Family == "format"));
        Assert.Equal(83, cases.Count(entry => !entry.Open));
    }

    [Theory]
    [InlineData("substring_match", 38, 52, 9)]
    [InlineData("last_number", 5, 50, 2)]
    [InlineData("exact_match", 0, 96, 0)]
    [InlineData("boxed_exact", 0, 91, 0)]
    [InlineData("robust_match", 0, 2, 0)]
    public void A_verifier_has_the_published_rates(string name, int wrongAccepted, int rightRejected, int attacks)
    {
        ZooRow row = ZooTable.Of(name, ZooVerifiers.All.Single(entry => entry.Name == name).Grader);

        Assert.Equal((wrongAccepted, rightRejected, attacks), (row.FalsePositives, row.FalseNegatives, row.Attacks));
    }
}
