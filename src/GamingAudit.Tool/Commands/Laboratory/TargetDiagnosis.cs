using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>
/// Diagnoses of a user's targets, one after the other, in a process that may die without taking the tool along.
/// </summary>
/// <param name="settings">Seed, threads and pictures.</param>
/// <param name="source">How user code is built and run.</param>
internal sealed class TargetDiagnosis(LabSettings settings, SourceSettings source)
{
    /// <summary>Environment steps of each agent, at first.</summary>
    public required long Steps { get; init; }

    /// <summary>Agents of each kind.</summary>
    public required int Runs { get; init; }

    /// <summary>Whether mitigations are tried.</summary>
    public required bool Mitigates { get; init; }

    /// <summary>The targets of sources with the diagnosis of each, as soon as it is there.</summary>
    /// <param name="sources">Where the targets are.</param>
    /// <param name="names">Which targets; none for all.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<(ListedTarget Target, DiagnosedEvent Diagnosis)>> RunAsync(
        IReadOnlyList<string> sources, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        await using var pool = new WorkerPool(source);
        var targets = new List<ListedTarget>();
        foreach (string path in sources)
        {
            AuditSource located = await SourceLocator.LocateAsync(path, source, cancellation);
            targets.AddRange(TargetSelection.Of(
                await TargetLister.ListAsync(pool, located.Assembly, cancellation), names, located));
        }
        var diagnoses = new List<(ListedTarget, DiagnosedEvent)>();
        foreach ((int number, ListedTarget target) in targets.Index())
        {
            DiagnosedEvent diagnosis = target.Fault is { } fault
                ? Undecided(target, fault.Message)
                : await AskAsync(pool, target, cancellation);
            settings.Say($"{number + 1} of {targets.Count}: {LabJson.Read(diagnosis.Report).Findings[0]}");
            diagnoses.Add((target, diagnosis));
        }
        return diagnoses;
    }

    private async Task<DiagnosedEvent> AskAsync(
        WorkerPool pool, ListedTarget target, CancellationToken cancellation)
    {
        var request = new DiagnoseRequest(
            target.Place, settings.Seed, settings.Threads, Steps, Runs, Mitigates);
        try
        {
            return await pool.AskAsync(request, Say, cancellation) switch
            {
                Answer.Given { Event: DiagnosedEvent diagnosed } => diagnosed,
                Answer.Stuck stuck => Undecided(target, stuck.Fault.Message),
                Answer.Died died => Undecided(target, $"its process ended ({died.Death})"),
                _ => Undecided(target, "the diagnosis did not come to an end"),
            };
        }
        catch (ToolException e) when (e.ExitCode != ExitCode.BadUsage)
        {
            // What a declared shift or variable throws keeps no other target from being diagnosed.
            return Undecided(target, e.Message);
        }
    }

    private void Say(WorkerEvent said)
    {
        if (said is UnderWayEvent { What: var what }) settings.Say($"  {what}");
    }

    private DiagnosedEvent Undecided(ListedTarget target, string because) => new(
        Failure.Unknown, because,
        LabJson.Write(new LabReport(
            "diagnosis", "which failure it is, and the figures that decide", settings.Seed,
            [$"{target.Place.Name}: undecided; {because.TrimEnd('.')}."], [], [])));
}
