namespace GamingAudit.Engine.Witnesses;

/// <summary>What an honest trajectory earns under today's code.</summary>
/// <param name="Scores">
/// True where the proxy pays the honest episode more than that of random actions. It compares nothing with what was
/// paid when they were recorded, so that a repair may change the scale of the reward.
/// </param>
/// <param name="Detail">One sentence for a person.</param>
public sealed record TrajectoryReport(bool Scores, string Detail);
