using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Runs the experiments on targets that a parent asks for.</summary>
internal static class LaboratoryRunner
{
    public static LabEvent Run(
        LabRequest request, TargetReader targets, CallMonitor monitor, CancellationToken cancellation)
    {
        AuditTarget[] read = [.. request.Places.Select(place => targets.Read(place).Accept(new Watching(monitor)))];
        ITargetExperiment experiment = request.Experiment == "mitigate"
            ? Catalogue.Mitigations(request.Steps, request.Runs)
            : Catalogue.OfTargets.Single(candidate => candidate.Name == request.Experiment);
        var context = new LabContext
        {
            Seed = request.Seed,
            Threads = request.Threads,
            Store = request.Resume is { } file ? new SweepFile(file) : null,
            Monitor = monitor,
            Cancellation = cancellation,
        };
        return new LabEvent(LabJson.Write(experiment.Run(read, context)));
    }

    public static DiagnosedEvent Run(
        DiagnoseRequest request, TargetReader targets, EventWriter events, CallMonitor monitor,
        CancellationToken cancellation)
    {
        var study = new DiagnosisStudy
        {
            Steps = request.Steps,
            Runs = request.Runs,
            Mitigates = request.Mitigates,
            SoFar = known => events.Send(new DiagnosedSoFarEvent(Event(known))),
        };
        var context = new LabContext
        {
            Seed = request.Seed,
            Threads = request.Threads,
            Monitor = monitor,
            Progress = what => events.Send(new UnderWayEvent(what)),
            Cancellation = cancellation,
        };
        return Event(study.Run(targets.Read(request.Place), context));
    }

    private static DiagnosedEvent Event(DiagnosedTarget diagnosed) =>
        new(diagnosed.Failure, diagnosed.Because, LabJson.Write(diagnosed.Report));

    private sealed class Watching(CallMonitor monitor) : ITargetVisitor<AuditTarget>
    {
        public AuditTarget Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            WatchedTarget.Of(target, monitor, isNamed: true);
    }
}
