using GamingAudit.Laboratory.Mechanisms;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Tests;

public sealed class MechanismTests
{
    [Fact]
    public void Logs_vouch_for_a_reward_that_its_own_optimum_refutes()
    {
        var sweep = new RegulariserSweep(TabularTarget.Of(Newsroom.RecsysLearned)!);
        Assert.InRange(Newsroom.Learn().R2, 0.9, 1);
        Assert.InRange(sweep.Bound.Reference.Correlation!.Value, 0.8, 1);
        Assert.InRange(sweep.CorrelationAtOptimum!.Value, -1, -0.01);
        Assert.True(sweep.OptimumReturn < sweep.ReferenceReturn);
    }

    [Fact]
    public void The_surveyed_reward_does_what_it_says()
    {
        TabularTarget target = TabularTarget.Of(Newsroom.RecsysSurveyed)!;
        Assert.Equal(target.Return(target.Honest, target.True), target.Return(target.ProxyOptimum, target.True), 9);
    }

    [Fact]
    public void Begging_is_free_in_training_and_costs_after_the_shift()
    {
        var training = (MarkovTarget<Crowd, Service>)Helpdesk.ThumbsUpTraining;
        var deployed = (MarkovTarget<Crowd, Service>)Helpdesk.ThumbsUpDeployed;
        (double low, double high) = Underdetermination.Interval(training, training, training.True);
        Assert.Equal(low, high, 9);
        (double least, double most) = Underdetermination.Interval(training, deployed, deployed.True);
        Assert.True(least < 0 && most > 20, $"[{least}, {most}]");
        TabularTarget after = TabularTarget.Of(deployed)!;
        Assert.True(after.Return(after.ProxyOptimum, after.Proxy) > after.Return(after.Honest, after.Proxy));
        Assert.True(after.Return(after.ProxyOptimum, after.True) < after.Return(after.ReferenceOccupancy, after.True));
    }

    [Fact]
    public void What_training_leaves_open_is_half_the_coins()
    {
        var right = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRight;
        var random = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRandom;
        Assert.Equal((0.5, 1.0), Underdetermination.Interval(right, random, random.True));
        Assert.Equal((1.0, 1.0), Underdetermination.Interval(random, random, random.True));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(8, 4)]
    [InlineData(16, 16)]
    public void The_optimum_of_the_shaped_work_is_a_true_optimum(int pieces, int delay)
    {
        var shop = new Workshop(pieces, delay);
        TabularTarget shaped = TabularTarget.Of(
            AuditTarget.Create("shaped", shop, shop.Shaped, shop.Praise, shop.Horizon))!;
        Assert.Equal(1, shaped.Return(shaped.ProxyOptimum, shaped.True), 9);
    }
}
