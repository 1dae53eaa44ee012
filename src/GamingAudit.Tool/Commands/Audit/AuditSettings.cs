using GamingAudit.Engine.Running;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision.Keeping;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>What <c>audit</c> was asked to do; the options say it in words.</summary>
internal sealed record AuditSettings
{
    /// <summary>Solutions, projects, assemblies and folders; none for the current folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public required SourceSettings Source { get; init; }

    public required IReadOnlyList<string> Targets { get; init; }

    public required IReadOnlyList<string> Adversaries { get; init; }

    public required ulong Seed { get; init; }

    public required AuditBudget Budget { get; init; }

    public required int Threads { get; init; }

    public required ReportSettings<AuditReport> Report { get; init; }

    public required string? Witnesses { get; init; }

    public required bool UsesCorpus { get; init; }

    public required Gate Gate { get; init; }

    /// <summary>Whether the linter reads the same projects.</summary>
    public required bool Lints { get; init; }

    public required EngineRequest Engine { get; init; }

    /// <summary>The revision that projects must have changed since; null for all projects.</summary>
    public string? Since { get; init; }

    /// <summary>The cap on the seconds of the whole run; null for none.</summary>
    public int? RunSeconds { get; init; }

    /// <summary>Which results of earlier runs may be taken over.</summary>
    public KeptResults Keeping { get; init; } = KeptResults.OfUnfinished;

    /// <summary>Whether each target is shown as it is audited.</summary>
    public bool Watches { get; init; }

    /// <summary>The file of the verdicts of the last runs; null for none.</summary>
    public string? History { get; init; }

    /// <summary>The folder for networks; null to keep none.</summary>
    public required string? Policies { get; init; }
}
