using FsCheck.Xunit;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning.Rollout;

public sealed unsafe class AdvantageEstimationTests
{
    [Property(MaxTest = 100)]
    public void Advantages_are_the_weighted_sums_of_their_definition(ushort seed)
    {
        const int lanes = 3, steps = 12;
        var chance = new SamplingChance(seed);
        double discount = chance.Uniform(0.5, 1), lambda = chance.Uniform(0, 1);
        RolloutBuffer rollout = RolloutExample.Random(lanes, steps, chance);
        Fill(rollout, discount, lambda, threads: 2);
        for (int lane = 0; lane < lanes; lane++)
            for (int t = 0; t < steps; t++)
            {
                double sum = 0, weight = 1;
                for (int later = t; later < steps; later++)
                {
                    int entry = later * lanes + lane;
                    bool ended = rollout.Ended[entry];
                    double next = ended ? 0 : rollout.Values[entry + lanes];
                    sum += weight * (rollout.Rewards[entry] + discount * next - rollout.Values[entry]);
                    weight *= discount * lambda;
                    if (ended) break;
                }
                Assert.Equal(sum, rollout.Advantages[t * lanes + lane], 1e-4);
                Assert.Equal(sum + rollout.Values[t * lanes + lane], rollout.Returns[t * lanes + lane], 1e-4);
            }
    }

    [Fact]
    public void With_lambda_one_a_return_is_the_sum_of_rewards_to_the_end()
    {
        var rollout = new RolloutBuffer(1, 3, 1, 1, 0);
        for (int t = 0; t < 3; t++) rollout.Rewards[t] = t + 1;
        rollout.Values[1] = 77;
        rollout.Values[3] = 100;
        rollout.Ended[2] = true;
        Fill(rollout, 1, 1);
        Assert.Equal([6, 5, 3], new ReadOnlySpan<float>(rollout.Returns, 3).ToArray());
    }

    [Fact]
    public void A_cut_is_bootstrapped_by_the_value_it_was_cut_at()
    {
        var rollout = new RolloutBuffer(1, 1, 1, 1, 0);
        rollout.Rewards[0] = 1;
        rollout.Values[1] = 10;
        Fill(rollout, 0.5, 1);
        Assert.Equal(6, rollout.Returns[0]);
    }

    [Fact]
    public void The_moments_are_those_of_the_returns()
    {
        RolloutBuffer rollout = RolloutExample.Random(3, 12, new SamplingChance(4));
        ReturnMoments moments = Fill(rollout, 0.9, 0.8);
        double[] returns = [.. new ReadOnlySpan<float>(rollout.Returns, rollout.Entries).ToArray()];
        Assert.Equal(returns.Average(), moments.Mean, 1e-9);
        Assert.Equal(returns.Average(x => x * x), moments.Square, 1e-9);
    }

    private static ReturnMoments Fill(RolloutBuffer rollout, double discount, double lambda, int threads = 1)
    {
        using var team = new WorkerTeam(threads);
        return AdvantageEstimation.Fill(rollout, discount, lambda, team);
    }
}
