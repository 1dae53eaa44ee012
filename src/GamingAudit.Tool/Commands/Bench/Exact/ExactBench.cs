using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Exact;

/// <summary>What <c>bench exact</c> measured.</summary>
internal sealed record ExactBench(IReadOnlyList<ExactMeasurement> Measurements) : IReport<ExactBench>
{
    public Conclusion Conclusion { get; init; } = new(ExitCode.Clean, "measured");

    public ExactBench WithError(string error) =>
        this with { Conclusion = new Conclusion(ExitCode.InternalError, error.TrimEnd('.')) };
}
