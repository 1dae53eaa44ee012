namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>What one of several agents in a lane was paid for what it did last.</summary>
/// <param name="Agent">Its number.</param>
/// <param name="Reward">What it was paid.</param>
/// <param name="Ended">Whether its own episode ended.</param>
/// <param name="Truncated">Whether that was only cut off.</param>
internal readonly record struct AgentReward(int Agent, double Reward, bool Ended, bool Truncated);
