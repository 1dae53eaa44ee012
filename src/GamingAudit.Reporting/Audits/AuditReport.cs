using GamingAudit.Engine.Running;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;

namespace GamingAudit.Reporting.Audits;

/// <summary>Everything that one run of the tool has to say, in the order in which it is said.</summary>
internal sealed record AuditReport : IReport<AuditReport>
{
    public required string ToolVersion { get; init; }

    /// <summary>What was audited, as the user named it.</summary>
    public required string Source { get; init; }

    public required ulong Seed { get; init; }

    public required AuditBudget Budget { get; init; }

    /// <summary>Adversaries that were allowed to play, cheapest first.</summary>
    public required IReadOnlyList<string> Adversaries { get; init; }

    /// <summary>The arithmetic that the learners used: results are equal bit for bit only on the same one.</summary>
    public required string Kernels { get; init; }

    public required IReadOnlyList<AuditedTarget> Targets { get; init; }

    /// <summary>Names of targets that the run did not come to.</summary>
    public IReadOnlyList<string> NotAudited { get; init; } = [];

    /// <summary>True where the cap on the run's seconds kept it from coming to them.</summary>
    public bool TimeIsUp { get; init; }

    /// <summary>Projects that were left out, as they have not changed since a revision.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The revision; null where nothing was to be left out.</summary>
    public string? Since { get; init; }

    /// <summary>True where the user stopped the run.</summary>
    public bool Interrupted { get; init; }

    /// <summary>What a reader should know and no exit code depends on, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the tool itself could not do, a sentence each.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>
    /// The folder that paths in the source are written from: the repository's root, where there is one.
    /// </summary>
    public string Root { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>What the linter says of the same code; null where it was not asked.</summary>
    public FindingLog? Lint { get; init; }

    /// <summary>What the baseline has and this run looked for in vain.</summary>
    public IReadOnlyList<ReportedFinding> Fixed { get; init; } = [];

    /// <summary>The least severity that counts as a failure; <see cref="Severity.None"/> for never.</summary>
    public Severity FailOn { get; init; } = Severity.Warning;

    /// <summary>Whether a verdict that is not certified leaves its question open.</summary>
    public bool RequiresCertified { get; init; }

    /// <summary>Wall-clock seconds of the whole run.</summary>
    public double Seconds { get; init; }

    Conclusion IReport<AuditReport>.Conclusion => AuditConclusion.Of(this);

    AuditReport IReport<AuditReport>.WithError(string error) => this with { Errors = [.. Errors, error] };
}
