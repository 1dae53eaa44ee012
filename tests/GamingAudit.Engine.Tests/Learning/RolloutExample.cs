using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>Rollouts that nobody played.</summary>
internal static unsafe class RolloutExample
{
    /// <summary>Random rewards and values, and an end after every fifth step or so.</summary>
    public static RolloutBuffer Random(int lanes, int steps, SamplingChance chance)
    {
        var rollout = new RolloutBuffer(lanes, steps, 1, 1, 0);
        for (int entry = 0; entry < lanes * steps; entry++)
        {
            rollout.Rewards[entry] = (float)chance.Normal(0, 1);
            rollout.Ended[entry] = chance.Bernoulli(0.2);
        }
        for (int entry = 0; entry < lanes * (steps + 1); entry++) rollout.Values[entry] = (float)chance.Normal(0, 1);
        return rollout;
    }
}
