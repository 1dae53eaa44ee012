namespace GamingAudit;

/// <summary>What a step of another framework's environment gave, in common terms.</summary>
internal readonly record struct Outcome(
    object? Observation, double Reward, bool Terminated, bool Truncated, object? Information)
{
    /// <summary>What each named term paid; null where none is named.</summary>
    public double[]? Terms { get; init; }
}
