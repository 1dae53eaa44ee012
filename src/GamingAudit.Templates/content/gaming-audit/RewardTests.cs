using GamingAudit.Testing;
using GamingAudit.Xunit;
using Xunit;

namespace MyReward;

public sealed class RewardTests
{
    // Every target of this assembly, and every witness kept in .gaming-audit/witnesses, is a test case of its own.
    [Theory]
    [AuditedAssembly(typeof(RewardTests))]
    public void Is_not_gameable(RewardCase reward) => reward.Check();

    [Fact]
    public void Has_the_properties_of_a_reward() => RewardProperties.All(Courier.Delivery).Check();

    [Fact]
    public void Pays_for_the_delivery_most() =>
        RewardProperties.TermsInScale(Courier.Delivery, goal: "delivery").Check();
}
