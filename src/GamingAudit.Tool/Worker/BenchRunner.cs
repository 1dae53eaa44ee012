using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
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

    public static AdversaryMeasurement? Run(
        AdversaryBenchRequest request, TargetReader targets, CallMonitor monitor, CancellationToken cancellation)
    {
        PpoLearner learner = EngineSelection.Of(request.Engine).Learner;
        return AdversaryBenchmark.Run(
            targets.Read(request.Place),
            Searchers.With(learner).Single(adversary => adversary.Name == request.Adversary),
            [request.Seed], request.Steps, request.Threads, cancellation, request.Solves, monitor).SingleOrDefault();
    }
}
