namespace GamingAudit.Output.Findings;

/// <summary>A kind of finding.</summary>
internal sealed record ReportedRule
{
    public required string Id { get; init; }

    /// <summary>What it finds, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Its page as Markdown.</summary>
    public required string Page { get; init; }

    /// <summary>Where the page lies: an absolute address.</summary>
    public required string HelpLink { get; init; }

    public required string Category { get; init; }

    public required ReportedLevel Level { get; init; }
}
