namespace GamingAudit.Output.Findings;

/// <summary>What a report says of places in the source: what SARIF, annotations and a baseline are made of.</summary>
internal sealed record FindingLog
{
    public required string ToolVersion { get; init; }

    /// <summary>The folder that paths are written from: the repository's root, where there is one.</summary>
    public required string Root { get; init; }

    /// <summary>The rules, each once.</summary>
    public required IReadOnlyList<ReportedRule> Rules { get; init; }

    public required IReadOnlyList<ReportedFinding> Findings { get; init; }

    /// <summary>What is said of the run itself.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>False where the tool itself failed.</summary>
    public bool IsSuccessful { get; init; } = true;

    /// <summary>Both logs as one; paths are written from the first one's root.</summary>
    public FindingLog With(FindingLog other) => this with
    {
        Rules = [.. Rules.Concat(other.Rules).DistinctBy(rule => rule.Id)],
        Findings = [.. Findings, .. other.Findings],
        Notices = [.. Notices, .. other.Notices],
        IsSuccessful = IsSuccessful && other.IsSuccessful,
    };
}
