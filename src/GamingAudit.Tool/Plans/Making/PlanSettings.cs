using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Plans.Making;

/// <summary>What is to be planned.</summary>
internal sealed record PlanSettings
{
    public required PlanWork Work { get; init; }

    /// <summary>Finds the projects and assemblies, and builds them.</summary>
    public required Func<Task<IReadOnlyList<AuditSource>>> Locate { get; init; }

    public required SourceSettings Source { get; init; }

    /// <summary>Names of targets; none for all.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    public required IReadOnlyList<PlanRun> Runs { get; init; }

    /// <summary>Experiments of the laboratory, in their order.</summary>
    public IReadOnlyList<string> Experiments { get; init; } = [];

    public required EngineRequest Engine { get; init; }

    /// <summary>The folder of the witnesses of earlier audits; null for the usual one.</summary>
    public string? Witnesses { get; init; }

    public required bool UsesCorpus { get; init; }

    /// <summary>The plan's folder.</summary>
    public required string Output { get; init; }

    /// <summary>Told what is being done.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
