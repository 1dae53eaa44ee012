using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Ledgers;

namespace GamingAudit.Linting.Reports;

/// <summary>A report as JSON has it: paths from the root, with slashes.</summary>
internal sealed record LintDocument
{
    public const int CurrentFormat = 1;

    /// <summary>The version of this shape.</summary>
    public int Format { get; } = CurrentFormat;

    public string Tool { get; } = "gaming-audit";

    public required string ToolVersion { get; init; }

    public string Command { get; } = "lint";

    public required int Files { get; init; }

    public required IReadOnlyDictionary<FindingLevel, int> Counts { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public IReadOnlyList<RewardLedger>? Ledgers { get; init; }

    /// <summary>How many terms the ledgers leave out; null where they are whole.</summary>
    public int? TermsLeftOut { get; init; }

    public IReadOnlyList<UnreadPlace>? Unread { get; init; }

    public IReadOnlyDictionary<string, int>? LeftOut { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    public required IReadOnlyList<string> Crashes { get; init; }

    public IReadOnlyList<string>? Errors { get; init; }
}
