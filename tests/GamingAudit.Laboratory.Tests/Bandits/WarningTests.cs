using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Tests.Bandits;

public sealed class WarningTests
{
    [Theory]
    [InlineData(0, 0.993, new[] { 0.62, 0.59, 0.54, 0.58, 0.65 })]
    [InlineData(0.25, 0.968, new[] { 0.58, 0.76, 0.79, 0.75, 0.54 })]
    public void Disagreement_warns_past_the_peak(double flips, double auroc, double[] onsets)
    {
        var bandit = new TokenBandit();
        DisagreementSummary found =
            DisagreementExperiment.Summarise(bandit, RewardFamilies.Learn(bandit, flips));
        Assert.Equal(auroc, found.Disagreement, 3);
        Assert.Equal(onsets, found.OnsetShares.Select(share => Math.Round(share, 2)));
    }

    [Theory]
    [InlineData(5, 0.7603, 2.077)]
    [InlineData(10, 0.6489, 2.379)]
    [InlineData(20, 0.5053, 2.732)]
    [InlineData(40, 0.3684, 3.137)]
    public void A_heavy_tail_pays_more_at_less_divergence(double threshold, double kl, double mean)
    {
        (double found, double worth) = HeavyTail.Student().Above(threshold);
        Assert.Equal(kl, found, 4);
        Assert.Equal(mean, worth, 3);
    }

    [Fact]
    public void Only_the_heavy_tail_is_flagged()
    {
        HeavyTail student = HeavyTail.Student(), normal = HeavyTail.Normal();
        for (ulong seed = 1; seed <= 20; seed++)
        {
            Assert.True(HeavyTail.IsHeavy(student.TailIndex(seed)), $"seed {seed}");
            Assert.False(HeavyTail.IsHeavy(normal.TailIndex(seed)), $"seed {seed}");
        }
    }
}
