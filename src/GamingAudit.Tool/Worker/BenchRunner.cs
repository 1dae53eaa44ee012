using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Exact;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Runs the benchmarks that a parent asks for.</summary>
internal static class BenchRunner
{
    public static IReadOnlyList<ExactMeasurement> Run(
        BenchRequest request, TargetReader targets, CancellationToken cancellation)
    {
        var options = new ExactOptions { Cancellation = cancellation };
        return request.GridSide > 0
            ? [ExactBenchmark.RunGrid(options, request.GridSide)]
            : ExactBenchmark.Run(request.Places.Select(targets.Read), options, request.Rounds);
    }
}
