using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Runs the experiments on targets that a parent asks for.</summary>
internal static class LaboratoryRunner
{
    public static LabEvent Run(LabRequest request, TargetReader targets, CancellationToken cancellation)
    {
        AuditTarget[] read = [.. request.Places.Select(targets.Read)];
        ITargetExperiment experiment = request.Experiment == "mitigate"
            ? Catalogue.Mitigations(request.Steps, request.Runs)
            : Catalogue.OfTargets.Single(candidate => candidate.Name == request.Experiment);
        var context = new LabContext
        {
            Seed = request.Seed,
            Threads = request.Threads,
            Store = request.Resume is { } file ? new SweepFile(file) : null,
            Cancellation = cancellation,
        };
        return new LabEvent(LabJson.Write(experiment.Run(read, context)));
    }

    public static DiagnosedEvent Run(
        DiagnoseRequest request, TargetReader targets, EventWriter events, CancellationToken cancellation)
    {
        var study = new DiagnosisStudy { Steps = request.Steps, Runs = request.Runs, Mitigates = request.Mitigates };
        var context = new LabContext
        {
            Seed = request.Seed,
            Threads = request.Threads,
            Progress = what => events.Send(new UnderWayEvent(what)),
            Cancellation = cancellation,
        };
        DiagnosedTarget diagnosed = study.Run(targets.Read(request.Place), context);
        return new DiagnosedEvent(diagnosed.Failure, diagnosed.Because, LabJson.Write(diagnosed.Report));
    }
}
