using GamingAudit.Linting.Places;

namespace GamingAudit.Linting.Analysis;

/// <summary>What a rule says of a place.</summary>
internal sealed record Finding
{
    /// <summary>The rule's id, as in GA3001.</summary>
    public required string Rule { get; init; }

    public required FindingLevel Level { get; init; }

    public required string Message { get; init; }

    public required SourcePlace Place { get; init; }

    /// <summary>Other places that the message speaks of.</summary>
    public IReadOnlyList<SourcePlace> Related { get; init; } = [];

    /// <summary>Equal for the same finding in another version of the file, wherever its line has moved to.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why the source suppresses it, perhaps empty; null where it does not.</summary>
    public string? Suppressed { get; init; }
}
