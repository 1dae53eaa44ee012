using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>Which part of a reward pays for an exploit, and where it is written.</summary>
public sealed record Attribution
{
    /// <summary>The method of the reward, "Type.Method"; a lambda goes by the method that it is written in.</summary>
    public required string Method { get; init; }

    /// <summary>The named term that gains most; null where the reward names none.</summary>
    public string? Term { get; init; }

    /// <summary>Where the term is added, else where the method begins; null without a portable PDB.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The part of all gains over the honest policy that it pays, 0 to 1; 1 for a whole method.</summary>
    public required double Share { get; init; }

    /// <summary>All named terms, the one that gains most first.</summary>
    public IReadOnlyList<TermShare> Terms { get; init; } = [];

    /// <summary>Other weights of the term, on the same episodes.</summary>
    public IReadOnlyList<WeightTrial> Weights { get; init; } = [];

    /// <summary>The audit without the term; null where it is the only one.</summary>
    public Removal? Removal { get; init; }
}
