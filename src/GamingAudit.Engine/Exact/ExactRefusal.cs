namespace GamingAudit.Engine.Exact;

/// <summary>The target cannot be solved exactly; other adversaries may still play it.</summary>
/// <param name="Obstacle">What is in the way.</param>
/// <param name="Reason">One sentence for a person, without the final stop.</param>
internal sealed record ExactRefusal<TState, TAction>(ExactObstacle Obstacle, string Reason)
    : ExactResult<TState, TAction> where TState : notnull;
