using GamingAudit.Laboratory.Distances;

namespace GamingAudit.Laboratory.Tests.Tabular;

public sealed class DistanceTests
{
    [Theory]
    [InlineData("affine-of-true")]
    [InlineData("tomato-nobucket")]
    [InlineData("forgetting-joint")]
    public void A_reward_is_no_distance_from_itself(string name)
    {
        AuditTarget target = SuiteTargets.ByName[name];
        var distances = new RewardDistances(RewardTable.Of(target)!);
        Assert.Equal(0, distances.Epic()!.Value, 1e-6);
        Assert.Equal(0, distances.Dard()!.Value, 1e-6);
        Assert.Equal(0, distances.Starc(target.Horizon), 1e-6);
    }

    [Theory]
    [InlineData("tomato-bucket")]
    [InlineData("lego-flip")]
    [InlineData("coast-lagoon")]
    public void A_hack_is_some_distance_from_the_truth(string name)
    {
        AuditTarget target = SuiteTargets.ByName[name];
        var distances = new RewardDistances(RewardTable.Of(target)!);
        Assert.InRange(distances.Epic()!.Value, 0.05, 1);
        Assert.InRange(distances.Starc(target.Horizon), 0.05, 1);
    }

    [Fact]
    public void Shaping_is_recognised_with_its_discount()
    {
        RewardTable right = RewardTable.Of(SuiteTargets.ByName["bicycle-pbrs"])!;
        RewardTable wrong = RewardTable.Of(SuiteTargets.ByName["bicycle-pbrs-wrong-gamma"])!;
        Assert.Equal(0, PotentialFit.Of(right, 1).Residual, 1e-6);
        Assert.Equal(0, PotentialFit.Of(wrong, 0.95).Residual, 1e-6);
        Assert.InRange(PotentialFit.Of(wrong, 1).Residual, 0.01, 1);
    }

    [Fact]
    public void Shaping_with_the_agents_discount_is_no_distance()
    {
        var distances = new RewardDistances(RewardTable.Of(SuiteTargets.ByName["bicycle-pbrs"])!);
        Assert.Equal(0, distances.Epic()!.Value, 1e-6);
    }
}
