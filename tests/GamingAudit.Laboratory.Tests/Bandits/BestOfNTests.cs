using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Tests.Bandits;

public sealed class BestOfNTests
{
    private static readonly TokenBandit Bandit = new();

    [Theory]
    [InlineData(0, 209.8, 1.740, 0.159, 0.163)]
    [InlineData(0.25, 987.6, 1.791, 0.205, 0.208)]
    public void Hedging_stops_at_the_peak(double flips, double n, double gold, double poisson, double fixedNumber)
    {
        BestOfSummary[] found = [.. RewardFamilies.Learn(Bandit, flips).Members.Select(
            reward => BestOfNExperiment.Summarise(Bandit, reward))];
        Assert.Equal(n, found.Average(summary => summary.HedgedNumber), 0.06);
        Assert.Equal(gold, found.Average(summary => summary.HedgedGold), 3);
        Assert.Equal(gold, found.Average(summary => summary.PeakGold), 3);
        Assert.Equal(poisson, found.Average(summary => summary.PoissonGap), 3);
        Assert.Equal(fixedNumber, found.Average(summary => summary.NumberGap), 3);
    }

    [Theory]
    [InlineData(2, 0.193, 0.168)]
    [InlineData(8, 1.204, 1.092)]
    [InlineData(64, 3.175, 2.711)]
    public void Ties_take_from_the_divergence(double n, double bound, double tied)
    {
        double[] reward = Bandit.LearnReward(RewardFamilies.Comparisons, 0, 100);
        double[] rounded = [.. reward.Select(value => Math.Round(value))];
        Assert.Equal(bound, AnswerSpace.BestOfBound(n), 3);
        Assert.Equal(tied, Bandit.Space.Kl(Bandit.Space.BestOf(rounded, n)), 3);
    }

    [Fact]
    public void The_bound_is_met_without_ties_while_n_is_small()
    {
        double[] distinct = [.. Enumerable.Range(0, 1024).Select(i => (double)i)];
        Assert.Equal(0.193, Bandit.Space.Kl(Bandit.Space.BestOf(distinct, 2)), 3);
        Assert.Equal(3.172, Bandit.Space.Kl(Bandit.Space.BestOf(distinct, 64)), 3);
    }
}
