using GamingAudit.Reporting.Suites;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Bench.Suite;

/// <summary>What <c>bench suite</c> was asked to do; the options say it in words.</summary>
internal sealed record SuiteSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required SourceSettings Source { get; init; }

    public required IReadOnlyList<string> Targets { get; init; }

    public required SuitePlay Play { get; init; }

    public required int Seeds { get; init; }

    public required ReportSettings<SuiteReport> Report { get; init; }

    public required string? Plot { get; init; }
}
