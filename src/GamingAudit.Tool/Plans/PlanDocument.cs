using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Plans;

/// <summary>What is to be done, and on what, as <c>plan.json</c> says it.</summary>
internal sealed record PlanDocument
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>The tool that made it, with its commit: no other carries it out.</summary>
    public required string ToolVersion { get; init; }

    public required PlanWork Work { get; init; }

    /// <summary>What the targets are of.</summary>
    public required IReadOnlyList<PlanSource> Sources { get; init; }

    /// <summary>What is done with every target.</summary>
    public required IReadOnlyList<PlanRun> Runs { get; init; }

    /// <summary>The experiments of the laboratory; none for other work.</summary>
    public IReadOnlyList<string> Experiments { get; init; } = [];

    /// <summary>What trains policies; where libtorch is, each machine knows for itself.</summary>
    public required EngineRequest Engine { get; init; }

    /// <summary>Seconds that a call into user code may take.</summary>
    public required double CallTimeout { get; init; }

    /// <summary>The target framework that was asked for, if any.</summary>
    public string? Framework { get; init; }

    /// <summary>The files of the bundle, in the order of their paths.</summary>
    public required IReadOnlyList<BundledFile> Files { get; init; }
}
