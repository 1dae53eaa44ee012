namespace GamingAudit.Laboratory.Mitigations;

/// <summary>What a reference policy was seen doing.</summary>
/// <param name="Steps">What was seen at a step and then done, as the learner sees and does it.</param>
/// <param name="Weights">What each step weighs: its discount.</param>
/// <param name="Alive">The share of an episode's discounted time in which it has not ended yet.</param>
internal sealed record OccupancySample(float[][] Steps, float[] Weights, double Alive);
