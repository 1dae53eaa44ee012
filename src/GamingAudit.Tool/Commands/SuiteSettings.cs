using GamingAudit.Engine.Running;
using GamingAudit.Tool.Output;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands;

/// <summary>What <c>bench suite</c> was asked to do; the options say it in words.</summary>
internal sealed record SuiteSettings
{
    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<string> Targets { get; init; }

    public required IReadOnlyList<string> Players { get; init; }

    public required int Seeds { get; init; }

    public required AuditBudget Budget { get; init; }

    public required int Threads { get; init; }

    public required EngineRequest Engine { get; init; }

    public required ReportFormat Format { get; init; }

    public required string? Output { get; init; }

    public required string? Plot { get; init; }

    public required string? Framework { get; init; }

    public required TimeSpan CallTimeout { get; init; }

    public required bool Verbose { get; init; }
}
