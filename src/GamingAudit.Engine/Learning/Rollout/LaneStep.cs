namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>What one environment step led to.</summary>
/// <param name="Reward">What it paid.</param>
/// <param name="Ended">True where the episode is over and the lane holds the start of the next one.</param>
/// <param name="Truncated">
/// True where it ended only because a black box cut it: the value of its last state counts on.
/// </param>
internal readonly record struct LaneStep(double Reward, bool Ended, bool Truncated)
{
    /// <summary>
    /// What each agent was paid where several act in turn in a lane; null where there is one, who is paid
    /// <see cref="Reward"/>.
    /// </summary>
    public AgentReward[]? Pays { get; init; }

    /// <summary>
    /// True where the episode of several agents ended with actions left: what they had begun anew was broken off.
    /// </summary>
    public bool IsBrokenOff { get; init; }
}
