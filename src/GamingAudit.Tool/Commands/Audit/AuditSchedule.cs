using System.Globalization;
using GamingAudit.Output.Findings;
using GamingAudit.Tool.Commands.Audit.Watching;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>
/// Audits the targets of all sources, side by side: one source after the other or, where the whole run has a cap on
/// its seconds, what is most suspicious first, whichever source it is of.
/// </summary>
/// <param name="settings">What was asked for.</param>
/// <param name="clock">The cap.</param>
/// <param name="lanes">The workers.</param>
/// <param name="tracer">Tells what targets answer in another process.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class AuditSchedule(
    AuditSettings settings, RunClock clock, AuditLanes lanes, TargetTracer tracer, IAuditProgress progress)
{
    private HashSet<string> names = [];
    private volatile bool timeIsUp;

    /// <summary>True where the cap kept it from coming to a target.</summary>
    public bool TimeIsUp => timeIsUp;

    /// <param name="parts">The sources, with the targets that were asked for.</param>
    /// <param name="lint">What the linter says of the same code, where it was asked before.</param>
    /// <param name="arithmetic">What the engine computes with.</param>
    /// <param name="cancellation">Interrupts it; what was done until then is kept.</param>
    public async Task RunAsync(
        IReadOnlyList<SourceAudit> parts, FindingLog? lint, string arithmetic, CancellationToken cancellation)
    {
        IReadOnlyList<SourceAudit>[] groups =
            clock.Seconds is null ? [.. parts.Select(part => new[] { part })] : [parts];
        names = [.. parts.SelectMany(part => part.Listed).Select(target => target.Place.Name)];
        foreach (IReadOnlyList<SourceAudit> group in groups)
            if (!cancellation.IsCancellationRequested)
                await RunTogetherAsync(group, lint, arithmetic, cancellation);
    }

    private async Task RunTogetherAsync(
        IReadOnlyList<SourceAudit> parts, FindingLog? lint, string arithmetic, CancellationToken cancellation)
    {
        foreach (SourceAudit part in parts) part.Begin(arithmetic, names);
        (SourceAudit Part, int Index)[] waiting =
            [.. parts.SelectMany(part => Enumerable.Range(0, part.Targets.Count).Select(index => (part, index)))];
        if (clock.Seconds is not null)
        {
            var suspicion = new Suspicion(lint);
            waiting = [.. waiting.OrderByDescending(one => suspicion.Of(one.Part, one.Index))];
        }
        if (clock.Seconds is not null || settings.Watches) Tell(waiting);
        int begun = 0;
        try
        {
            await lanes.RunAsync(
                waiting,
                async (pool, threads, one) =>
                {
                    int number = Interlocked.Increment(ref begun);
                    double? seconds = clock.Next(waiting.Length - number + 1, lanes.Count(waiting.Length));
                    timeIsUp |= seconds is null;
                    if (seconds is null) return;
                    progress.Begin(one.Part.Targets[one.Index].Place.Name, number, waiting.Length);
                    await one.Part.AuditAsync(one.Index, new Lane(pool, tracer, threads), seconds.Value, cancellation);
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was found so far is reported.
        }
        foreach (SourceAudit part in parts) part.End(cancellation.IsCancellationRequested);
    }

    private void Tell((SourceAudit Part, int Index)[] waiting)
    {
        double[] known = [.. waiting.Select(one => one.Part.SecondsOf(one.Index)).OfType<double>()];
        if (known.Length == 0 && clock.Seconds is null) return;
        string cap = clock.Seconds is { } seconds ? $"The run may take {seconds:0} s. " : "";
        progress.Tell(cap + (known.Length == 0
            ? "How long its targets take is known once they were audited with --cache."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"When last audited, {known.Length} of its {waiting.Length} targets took {known.Sum():0.#} s.")));
    }
}
