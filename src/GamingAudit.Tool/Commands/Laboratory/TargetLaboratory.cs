using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>Experiments on a user's targets, in a process that may die without taking the tool along.</summary>
internal static class TargetLaboratory
{
    /// <summary>The reports, an experiment each.</summary>
    /// <param name="experiments">Their names.</param>
    /// <param name="sources">Where the targets are.</param>
    /// <param name="names">Which targets; none for all.</param>
    /// <param name="settings">How the experiments are run.</param>
    /// <param name="source">How user code is built and run.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="budget">Steps of a training run, and runs, where an experiment asks.</param>
    public static async Task<IReadOnlyList<LabReport>> RunAsync(
        IReadOnlyList<string> experiments, IReadOnlyList<string> sources, IReadOnlyList<string> names,
        LabSettings settings, SourceSettings source, CancellationToken cancellation, (long Steps,
            int Runs) budget = default)
    {
        await using var pool = new WorkerPool(source);
        var places = new List<TargetPlace>();
        foreach (string path in sources)
        {
            AuditSource located = await SourceLocator.LocateAsync(path, source, cancellation);
            places.AddRange(TargetSelection.Of(
                await TargetLister.ListAsync(pool, located.Assembly, cancellation), names, located)
                .Where(target => target.Fault is null).Select(target => target.Place));
        }
        var reports = new List<LabReport>();
        foreach (string experiment in experiments)
        {
            settings.Say($"{experiment} on {places.Count} targets");
            var request = new LabRequest(
                experiment, places, settings.Seed, settings.Threads, settings.Resume, budget.Steps, budget.Runs);
            reports.Add(LabJson.Read(await AskAsync(pool, request, cancellation)));
        }
        return reports;
    }

    /// <summary>The report of an experiment, as JSON.</summary>
    /// <exception cref="ToolException">It did not come to an end.</exception>
    public static async Task<string> AskAsync(WorkerPool pool, LabRequest request, CancellationToken cancellation) =>
        await pool.AskAsync(request, null, cancellation) switch
        {
            Answer.Given { Event: LabEvent found } => found.Report,
            Answer.Unasked => throw new ToolException(ExitCode.InternalError, TargetFault.Unasked.Message),
            Answer.Stuck stuck => throw new ToolException(ExitCode.Inconclusive, stuck.Fault.Message),
            Answer.Died died => throw new ToolException(
                ExitCode.InternalError, $"The laboratory's process ended ({died.Death}) before it was done."),
            _ => throw new ToolException(ExitCode.InternalError, "The experiment did not come to an end."),
        };
}
