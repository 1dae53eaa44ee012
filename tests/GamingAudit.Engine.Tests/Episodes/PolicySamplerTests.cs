using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Adversaries;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class PolicySamplerTests
{
    [Fact]
    public void Plays_one_episode_where_no_chance_is_drawn()
    {
        PolicySampler<Tick, int> sampler = Sampler(luck: 0);

        ReturnSamples samples = sampler.Sample((_, _, _) => 1, 100);
        sampler.Extend(samples, (_, _, _) => 1, 300);

        Assert.Equal(5, sampler.Steps);
        Assert.Equal(Enumerable.Repeat(5.0, 300), samples.Proxy.ToArray());
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0, true)]
    public void Plays_every_episode_where_the_dynamics_or_the_policy_draw(double luck, bool draws)
    {
        PolicySampler<Tick, int> sampler = Sampler(luck);

        ReturnSamples samples = sampler.Sample((_, _, chance) => draws ? chance.Below(2) : 1, 100);

        Assert.Equal(500, sampler.Steps);
        Assert.True(samples.Proxy.ToArray().Distinct().Count() > 2);
    }

    [Fact]
    public void Correlates_what_both_rewards_pay_a_step()
    {
        // Of an action and of it with luck of the same variance: the root of a half.
        ReturnSamples samples = Sampler(luck: 0.5, step => step.Action).Sample((_, _, chance) => chance.Below(2), 4000);

        Assert.Equal(Math.Sqrt(0.5), samples.Correlation!.Value, 0.02);
        Assert.Null(Sampler(luck: 0.5).Sample((_, _, chance) => chance.Below(2), 10).Correlation);
    }

    private static PolicySampler<Tick, int> Sampler(double luck, Reward<Tick, int>? truth = null)
    {
        var target = (MarkovTarget<Tick, int>)AuditTarget.Create(
            "ticks", new Clocked<int>(ActionSpace.Discrete(2), luck),
            step => step.Action + (step.After.Lucky ? 1 : 0), truth ?? (_ => 0), horizon: 5);
        return new PolicySampler<Tick, int>(
            new GuardedTarget<Tick, int>(target, new CallMonitor()), 1, 2, TestContext.Current.CancellationToken, null);
    }
}
