using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Places;
using GamingAudit.Linting.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Lint;

/// <summary>What <c>lint</c> was asked to do.</summary>
internal sealed record LintSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required ReportSettings<LintReport> Report { get; init; }

    /// <summary>The least level that counts as a failure; null for never.</summary>
    public required FindingLevel? FailOn { get; init; }

    /// <summary>Rules whose findings are reported; none for all.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Which baseline it is held against.</summary>
    public required BaselineChoice Baseline { get; init; }

    /// <summary>The revision that files must have changed since; null for all files.</summary>
    public required string? Since { get; init; }

    /// <summary>Whether what can be mended is, before the report.</summary>
    public required bool Mends { get; init; }

    public required bool WithLedgers { get; init; }

    /// <summary>Whether tests, packages and frameworks are read too.</summary>
    public required bool ReadsAll { get; init; }

    /// <summary>Whether projects are read as text alone, without evaluating them.</summary>
    public required bool Loose { get; init; }

    public required bool Restores { get; init; }

    public required bool Verbose { get; init; }
}
