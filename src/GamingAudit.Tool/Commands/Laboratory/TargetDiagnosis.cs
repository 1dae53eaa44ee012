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

    /// <summary>The diagnoses of sources' targets; what was found until it is ended early, too.</summary>
    /// <param name="sources">Where the targets are.</param>
    /// <param name="names">Which targets; none for all.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Diagnoses> RunAsync(
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
        foreach (ListedTarget target in targets)
        {
            DiagnosedEvent? soFar = null;
            try
            {
                DiagnosedEvent diagnosis = target.Fault is { } fault
                    ? Undecided(target, fault.Message)
                    : await AskAsync(pool, target, known => soFar = known, cancellation);
                settings.Say(
                    $"{diagnoses.Count + 1} of {targets.Count}: {LabJson.Read(diagnosis.Report).Findings[0]}");
                diagnoses.Add((target, diagnosis));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                if (soFar is not null) diagnoses.Add((target, With(soFar, "interrupted")));
                break;
            }
        }
        return new Diagnoses(diagnoses, targets.Count, cancellation.IsCancellationRequested);
    }

    private async Task<DiagnosedEvent> AskAsync(
        WorkerPool pool, ListedTarget target, Action<DiagnosedEvent> onSoFar, CancellationToken cancellation)
    {
        var request = new DiagnoseRequest(
            target.Place, settings.Seed, settings.Threads, Steps, Runs, Mitigates);
        DiagnosedEvent? soFar = null;
        try
        {
            return await pool.AskAsync(request, Hear, cancellation) switch
            {
                Answer.Given { Event: DiagnosedEvent diagnosed } => diagnosed,
                Answer.Stuck stuck => Ended(stuck.Fault.Message),
                Answer.Died died => Ended($"its process ended ({died.Death})"),
                Answer.Unasked => Undecided(target, TargetFault.Unasked.Message),
                _ => Ended("the diagnosis did not come to an end"),
            };
        }
        catch (ToolException e) when (e.ExitCode != ExitCode.BadUsage)
        {
            // What one target's code does keeps no other from being diagnosed.
            return Ended(e.Message);
        }

        DiagnosedEvent Ended(string because) => soFar is null ? Undecided(target, because) : With(soFar, because);

        void Hear(WorkerEvent said)
        {
            if (said is UnderWayEvent { What: var what }) settings.Say($"  {what}");
            if (said is DiagnosedSoFarEvent { Diagnosed: var known }) onSoFar(soFar = known);
        }
    }

    private static DiagnosedEvent With(DiagnosedEvent known, string note)
    {
        LabReport report = LabJson.Read(known.Report);
        return known with
        {
            Report = LabJson.Write(report with { Findings = [.. report.Findings, $"note: {note.TrimEnd('.')}."] }),
        };
    }

    private DiagnosedEvent Undecided(ListedTarget target, string because) => new(
        Failure.Unknown, because,
        LabJson.Write(new LabReport(
            "diagnosis", "which failure it is, and the figures that decide", settings.Seed,
            [$"{target.Place.Name}: undecided; {because.TrimEnd('.')}."], [], [])));
}
