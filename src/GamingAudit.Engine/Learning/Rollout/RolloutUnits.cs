namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>The units that are in force during a rollout.</summary>
/// <param name="Observations">What observations are scaled with before a network sees them.</param>
/// <param name="Values">The units of the critic's output.</param>
internal readonly record struct RolloutUnits(ObservationScaling Observations, ValueScale Values);
