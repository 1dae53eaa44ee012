namespace GamingAudit.Output.Baselines;

/// <summary>A finding that a team has accepted.</summary>
internal sealed record BaselineEntry
{
    /// <summary>The id of its rule.</summary>
    public required string Rule { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>What it is in: the target of an audit, the file of a lint.</summary>
    public required string Subject { get; init; }

    /// <summary>What it said when it was accepted; for people.</summary>
    public required string Message { get; init; }

    /// <summary>Why it was accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it is accepted; null for ever.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Whether that day is over.</summary>
    public bool HasExpired(DateOnly today) => Expires is { } last && today > last;
}
