using GamingAudit.Engine.Learning;

namespace GamingAudit.Laboratory.Agents;

/// <summary>Looks at an agent while it learns.</summary>
/// <param name="Count">How often, at even distances; once more before the first step.</param>
/// <param name="Look">Is given the agent as it is.</param>
internal sealed record Checkpoints(int Count, Action<TrainedPolicy> Look);
