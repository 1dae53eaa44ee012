using System.Text.Json.Serialization;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Findings;

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

    /// <summary>How it stands to the baseline, where there is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public BaselineState State { get; init; }

    /// <summary>Why the baseline accepts it; null where it does not.</summary>
    public string? Accepted { get; init; }

    /// <summary>True where somebody ought to look at it.</summary>
    [JsonIgnore]
    public bool IsOpen => Suppressed is null && Accepted is null && State != BaselineState.Absent;
}
