using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Reports;

/// <summary>What was found in some sources.</summary>
internal sealed record LintReport : IReport<LintReport>
{
    public required string ToolVersion { get; init; }

    /// <summary>The folder that paths are written from: the repository's root, or what the sources share.</summary>
    public required string Root { get; init; }

    /// <summary>How many C# files were read, generated ones apart.</summary>
    public required int Files { get; init; }

    /// <summary>In the order of files and of the source, suppressed ones included.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What each class pays, in the same order.</summary>
    public required IReadOnlyList<RewardLedger> Ledgers { get; init; }

    /// <summary>Code that looks like a reward and was not understood: of it, no findings say nothing.</summary>
    public IReadOnlyList<UnreadPlace> Unread { get; init; } = [];

    /// <summary>The whole paths of the files that were read, generated ones apart.</summary>
    public IReadOnlySet<string> ReadPaths { get; init; } = new HashSet<string>();

    /// <summary>What the baseline has and this run looked for in vain.</summary>
    public IReadOnlyList<ReportedFinding> Fixed { get; init; } = [];

    /// <summary>How many files were left out, by what they are; null for none.</summary>
    public IReadOnlyDictionary<string, int>? LeftOut { get; init; }

    /// <summary>Projects that did not load or compile, a sentence each: of them, no findings say nothing.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <summary>What could not be read, or only in part: a sentence each.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Rules that threw an exception: a defect of the linter.</summary>
    public required IReadOnlyList<string> Crashes { get; init; }

    /// <summary>What the tool itself could not do, a sentence each.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The least level that counts as a failure; null for never.</summary>
    public FindingLevel? FailOn { get; init; } = FindingLevel.Warning;

    /// <summary>Whether text and JSON show the ledgers.</summary>
    public bool ShowsLedgers { get; init; }

    /// <summary>The findings that neither the source suppresses nor a baseline accepts.</summary>
    public IEnumerable<Finding> Open => Findings.Where(finding => finding.IsOpen);

    Conclusion IReport<LintReport>.Conclusion => LintConclusion.Of(this);

    LintReport IReport<LintReport>.WithError(string error) => this with { Errors = [.. Errors, error] };
}
