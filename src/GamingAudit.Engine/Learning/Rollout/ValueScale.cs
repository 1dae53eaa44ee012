namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>The units of the critic's output: value = Mean + Deviation * output.</summary>
internal readonly record struct ValueScale(double Mean, double Deviation);
