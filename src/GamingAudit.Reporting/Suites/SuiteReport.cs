using GamingAudit.Engine.Running;
using GamingAudit.Output.Reports;

namespace GamingAudit.Reporting.Suites;

/// <summary>What a benchmark of a suite of targets measured.</summary>
internal sealed record SuiteReport : IReport<SuiteReport>
{
    public required string ToolVersion { get; init; }

    /// <summary>What was measured on, as the user named it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required AuditBudget Budget { get; init; }

    /// <summary>The arithmetic that the learners used.</summary>
    public required string Kernels { get; init; }

    /// <summary>In the order in which they were measured.</summary>
    public required IReadOnlyList<SuiteRow> Rows { get; init; }

    public SuiteSummary Summary => SuiteSummary.Of(Rows);

    /// <summary>What a reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Targets that the run did not come to the end of.</summary>
    public IReadOnlyList<string> NotMeasured { get; init; } = [];

    /// <summary>True where the user stopped the run.</summary>
    public bool Interrupted { get; init; }

    /// <summary>Wall-clock seconds of the whole run.</summary>
    public required double Seconds { get; init; }

    Conclusion IReport<SuiteReport>.Conclusion => Interrupted
        ? new Conclusion(ExitCode.Inconclusive, "interrupted")
        : new Conclusion(ExitCode.Clean, "measured");

    SuiteReport IReport<SuiteReport>.WithError(string error) => this with { Warnings = [.. Warnings, error] };

    /// <summary>
    /// The rows with an optimum on every target: where it is not known exactly, the most that any row reached.
    /// </summary>
    public static IReadOnlyList<SuiteRow> WithOptima(IReadOnlyList<SuiteRow> rows)
    {
        Dictionary<string, double?> most = rows.GroupBy(row => row.Target)
            .ToDictionary(target => target.Key, target => target.Max(row => row.Reached));
        return [.. rows.Select(row => row.OptimumIsExact ? row : row with { Optimum = most[row.Target] })];
    }
}
