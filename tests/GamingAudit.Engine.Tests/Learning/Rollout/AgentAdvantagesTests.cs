using FsCheck.Xunit;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning.Rollout;

public sealed unsafe class AgentAdvantagesTests
{
    private const int Lanes = 2, Steps = 40, Agents = 3;

    /// <summary>As many lanes as agents, each with what one agent did, have the same advantages.</summary>
    [Property(MaxTest = 100)]
    public void Are_those_of_each_agent_in_a_lane_of_its_own(ushort seed)
    {
        var chance = new SamplingChance(seed);
        double discount = chance.Uniform(0.5, 1), lambda = chance.Uniform(0, 1);
        var rollout = new RolloutBuffer(Lanes, Steps, 1, 1, 0, Agents);
        AgentTurns turns = rollout.Turns!;
        for (int entry = 0; entry < Lanes * (Steps + 1); entry++)
        {
            turns.Agent(entry) = chance.Below(Agents);
            rollout.Values[entry] = (float)chance.Normal(0, 1);
        }
        // Each agent is paid for its last action just before its next turn; a third of these pays end its episode.
        var pays = new AgentReward?[Lanes * Steps];
        for (int lane = 0; lane < Lanes; lane++)
            foreach ((int before, int after) in Chains(turns, lane).SelectMany(chain => chain.Zip(chain.Skip(1))))
            {
                var pay = new AgentReward(turns.Agent(before), chance.Normal(0, 1), chance.Bernoulli(0.3), false);
                pays[before] = pay;
                int paidAt = after - Lanes;
                turns.Write(paidAt, new LaneStep(0, false, false) { Pays = [pay] });
            }
        Fill(rollout, discount, lambda);

        for (int lane = 0; lane < Lanes; lane++)
            foreach (int[] chain in Chains(turns, lane))
                for (int i = 0; i < chain.Length; i++)
                    if (chain[i] < rollout.Entries)
                    {
                        double expected = Sum(chain, i);
                        Assert.Equal(expected, rollout.Advantages[chain[i]], 1e-4);
                        Assert.Equal(expected + rollout.Values[chain[i]], rollout.Returns[chain[i]], 1e-4);
                    }

        double Sum(int[] chain, int first)
        {
            double sum = 0, weight = 1;
            for (int i = first; i + 1 < chain.Length; i++, weight *= discount * lambda)
            {
                AgentReward pay = pays[chain[i]]!.Value;
                double next = pay.Ended ? 0 : rollout.Values[chain[i + 1]];
                sum += weight * (pay.Reward + discount * next - rollout.Values[chain[i]]);
                if (pay.Ended) break;
            }
            return sum;
        }
    }

    [Fact]
    public void An_end_of_the_lane_is_worth_nothing_and_what_was_broken_off_is_worth_what_it_was()
    {
        foreach ((bool isBrokenOff, float expected) in ((bool, float)[])[(false, 3 - 5), (true, 3)])
        {
            var rollout = new RolloutBuffer(1, 1, 1, 1, 0, 2);
            rollout.Values[0] = 5;
            rollout.Ended[0] = true;
            rollout.Turns!.Write(0, new LaneStep(3, true, false)
            {
                Pays = [new AgentReward(0, 3, false, false)],
                IsBrokenOff = isBrokenOff,
            });
            Fill(rollout, 1, 1);
            Assert.Equal(expected, rollout.Advantages[0]);
        }
    }

    // Entries of each agent in a lane, in their order; the last may be what the rollout was cut at.
    private static IEnumerable<int[]> Chains(AgentTurns turns, int lane) =>
        Enumerable.Range(0, Steps + 1).Select(step => step * Lanes + lane).ToArray()
            .GroupBy(entry => turns.Agent(entry)).Select(chain => chain.ToArray());

    private static void Fill(RolloutBuffer rollout, double discount, double lambda)
    {
        using var team = new WorkerTeam(2);
        AdvantageEstimation.Fill(rollout, discount, lambda, team);
    }
}
