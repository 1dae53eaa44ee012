namespace GamingAudit.Output.Findings;

/// <summary>What is wrong somewhere.</summary>
internal sealed record ReportedFinding
{
    /// <summary>The id of its rule.</summary>
    public required string Rule { get; init; }

    public required ReportedLevel Level { get; init; }

    public required string Message { get; init; }

    /// <summary>What it is in: the target of an audit, the file of a lint.</summary>
    public required string Subject { get; init; }

    /// <summary>Where it is; null where nothing says so.</summary>
    public required ReportedPlace? Place { get; init; }

    /// <summary>Other places that the message speaks of.</summary>
    public IReadOnlyList<ReportedPlace> Related { get; init; } = [];

    /// <summary>Equal for the same finding in another version of the code.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>True where it follows from the code or from an exact solution; false where it is a judgement.</summary>
    public required bool IsProven { get; init; }

    /// <summary>How it comes about, step by step: a flow for each way.</summary>
    public IReadOnlyList<IReadOnlyList<ReportedStep>> Flows { get; init; } = [];

    /// <summary>Why the source suppresses it, perhaps empty; null where it does not.</summary>
    public string? Suppressed { get; init; }

    /// <summary>How it stands to the baseline, where there is one.</summary>
    public BaselineState State { get; init; }

    /// <summary>Why the baseline accepts it; null where it does not.</summary>
    public string? Accepted { get; init; }

    /// <summary>The day of the earlier run that it was taken over from; null where it was found now.</summary>
    public string? UnchangedSince { get; init; }

    /// <summary>True where somebody ought to look at it.</summary>
    public bool IsOpen => Suppressed is null && Accepted is null && State != BaselineState.Absent;
}
