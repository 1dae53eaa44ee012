using GamingAudit.Testing;

namespace GamingAudit.Samples.Tests;

/// <summary>The flawed rewards fail, and say why.</summary>
public sealed class HackTests
{
    public static TheoryData<string> Names => [.. Rewards.Hacks.Select(hack => hack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Can_be_gamed(string hack)
    {
        var gamed = Assert.Throws<RewardAssertionException>(
            () => RewardAssert.IsNotGameable(Rewards.Hacks.Single(target => target.Name == hack)));

        Assert.Contains("exploit", gamed.Message);
        Assert.Contains(gamed.Evidence.ReplayCommand!, gamed.Message);
    }

    [Theory]
    [InlineData("boat-race", "Right, Left leads from")]
    [InlineData("endless-dialogue", "Chat leads from")]
    [InlineData("support-per-step", "Reassure leads from")]
    public void Goes_round_in_circles(string hack, string cycle)
    {
        AuditTarget target = Rewards.Hacks.Single(each => each.Name == hack);

        var thrown = Assert.Throws<RewardAssertionException>(RewardProperties.NoProfitableIdleCycle(target).Check);

        Assert.Contains(cycle, thrown.Message);
        Assert.True(thrown.Evidence.Property!.CounterExample!.Replays());
    }
}
