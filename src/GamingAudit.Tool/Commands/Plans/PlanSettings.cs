using GamingAudit.Engine.Running;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Plans;

/// <summary>What <c>plan</c> was asked to do; the options say it in words.</summary>
internal sealed record PlanSettings
{
    public required PlanWork Work { get; init; }

    /// <summary>Solutions, projects, assemblies and folders; none for the current folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public required SourceSettings Source { get; init; }

    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Who plays, a run each.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Players { get; init; }

    public required IReadOnlyList<ulong> Seeds { get; init; }

    public required IReadOnlyList<AuditBudget> Budgets { get; init; }

    public required EngineRequest Engine { get; init; }

    /// <summary>The folder of the witnesses of earlier audits; null for the usual one.</summary>
    public required string? Witnesses { get; init; }

    public required bool UsesCorpus { get; init; }

    /// <summary>The plan's folder.</summary>
    public required string Output { get; init; }
}
