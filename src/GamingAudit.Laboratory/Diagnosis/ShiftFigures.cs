using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>What a shift does to agents that were trained without it.</summary>
/// <param name="Name">The shift.</param>
/// <param name="Interval">
/// Least and most true return after it of all policies that are optimal in training; null where they cannot be
/// enumerated.
/// </param>
/// <param name="Best">The most that any policy returns after it, exactly or of agents trained there.</param>
/// <param name="Random">What random actions return after it.</param>
/// <param name="Trained">What agents trained without it return after it.</param>
/// <param name="Worst">The least of them.</param>
internal sealed record ShiftFigures(
    string Name, (double Low, double High)? Interval, double Best, double Random, SeedSummary Trained, double Worst)
{
    /// <summary>The share of what can be achieved after the shift that trained agents lose.</summary>
    public double Regret => Best > Random ? (Best - Trained.Mean) / (Best - Random) : 0;

    /// <summary>What the mitigations came to, by name.</summary>
    public IReadOnlyList<(string Name, SeedSummary Trained, double Worst)> Mitigated { get; init; } = [];
}
