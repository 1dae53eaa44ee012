using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses;

/// <summary>An honest episode, which a repaired reward must still pay, beside one of random actions.</summary>
/// <param name="Honest">The honest episode.</param>
/// <param name="Baseline">Of several episodes of random actions, the middle one by what the proxy paid.</param>
public sealed record HonestTrajectory(Episode Honest, Episode Baseline);
