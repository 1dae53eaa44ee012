using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Tests.Bandits;

public sealed class GradientPathTests
{
    private static readonly TokenBandit Bandit = new();
    private static readonly double[] Reward = Bandit.LearnReward(RewardFamilies.Comparisons, 0, 100);

    [Fact]
    public void Natural_gradient_flow_is_the_tilt()
    {
        double[] flow = new GradientPaths(Bandit.Space).Natural(Reward, 1e-4, 20_000);
        double[] tilt = Bandit.Space.Tilt(Reward, 0.5);
        for (int i = 0; i < flow.Length; i++) Assert.Equal(tilt[i], flow[i], 1e-12);
    }

    [Fact]
    public void Plain_gradient_takes_another_path()
    {
        double[] policy = new GradientPaths(Bandit.Space).Plain(Reward, 2, 3, 200_000);
        double kl = Bandit.Space.Kl(policy);
        Assert.Equal(3.11, kl, 2);
        Assert.Equal(1.234, AnswerSpace.Worth(policy, Bandit.Gold), 3);
        Assert.Equal(1.613, Bandit.Curves.Tilt("tilt", Reward).GoldAt(kl)!.Value, 3);
    }
}
