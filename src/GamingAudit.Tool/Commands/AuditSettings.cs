using GamingAudit.Engine.Running;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands;

/// <summary>What <c>audit</c> was asked to do; the options say it in words.</summary>
internal sealed record AuditSettings
{
    public required string? Source { get; init; }

    public required IReadOnlyList<string> Targets { get; init; }

    public required IReadOnlyList<string> Adversaries { get; init; }

    public required ulong Seed { get; init; }

    public required AuditBudget Budget { get; init; }

    public required int Threads { get; init; }

    public required ReportFormat Format { get; init; }

    public required string? Output { get; init; }

    public required string? Witnesses { get; init; }

    public required bool UsesCorpus { get; init; }

    public required Severity FailOn { get; init; }

    public required EngineRequest Engine { get; init; }

    /// <summary>The folder for networks; null to keep none.</summary>
    public required string? Policies { get; init; }

    public required string? Framework { get; init; }

    public required TimeSpan CallTimeout { get; init; }

    public required bool Verbose { get; init; }
}
