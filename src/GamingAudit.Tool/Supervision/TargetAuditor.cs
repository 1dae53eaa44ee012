using System.Diagnostics;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Audits one target in a worker; whatever the target's code does, there is a result. What goes wrong in a worker that
/// has audited other targets is not believed: the target is audited again, alone in a fresh one.
/// </summary>
/// <param name="pool">The workers.</param>
/// <param name="tracer">Tells what targets answer in another process.</param>
/// <param name="onProgress">Told how far it is.</param>
/// <param name="onRemark">Told what is to be known beside the result: true for an error, false for a warning.</param>
internal sealed class TargetAuditor(
    WorkerPool pool, TargetTracer tracer, Action<AuditProgress> onProgress, Action<string, bool>? onRemark = null)
{
    public async Task<AuditResult> AuditAsync(
        ListedTarget target, AuditRequest request, CancellationToken cancellation)
    {
        string name = target.Place.Name;
        if (target.Fault is { } fault) return Auditor.Faulty(name, fault);
        long start = Stopwatch.GetTimestamp();
        TimeSpan limit = pool.CallTimeout + TimeSpan.FromSeconds(request.Budget.Seconds);
        string? note = null;
        while (true)
        {
            bool isAlone = pool.IsFresh;
            Answer answer = await pool.AskAsync(request, Pass, cancellation, limit - Stopwatch.GetElapsedTime(start));
            if (answer is Answer.Given { Event: RefusedEvent } && !isAlone) continue;
            if (answer is Answer.Died { Death: { IsFromOutside: true } death } && note is null)
            {
                note = $"its process was {death}, and it was audited again";
                continue;
            }
            // Only now: what a target does once and never again befalls the audit, and not whichever is first.
            Fault? difference = answer is Answer.Given { Event: AuditedEvent { Result.Fault: null } audited }
                ? await DifferenceAsync(target.Place, audited.Trace, cancellation)
                : null;
            bool isWell = answer is Answer.Given { Event: AuditedEvent { Result.Fault: null } } && difference is null;
            if (!isWell && !isAlone && answer is not Answer.Stuck)
            {
                if (difference is not null)
                    onRemark?.Invoke(
                        $"{name} answers otherwise where other targets were audited before it in the same process: "
                        + "they share state. It was audited in a process of its own.", false);
                await pool.DiscardAsync();
                continue;
            }
            AuditResult result = difference is not null
                ? Auditor.Faulty(name, difference)
                : answer switch
                {
                    Answer.Given { Event: AuditedEvent given } => given.Result,
                    Answer.Stuck stuck => Auditor.Faulty(name, stuck.Fault),
                    Answer.Unasked => Auditor.Faulty(name, TargetFault.Unasked),
                    Answer.Died died => Auditor.Faulty(name, await CrashLocator.LocateAsync(
                        pool, request, died.Death, limit - Stopwatch.GetElapsedTime(start), cancellation)),
                    _ => throw new InvalidOperationException($"{answer} is no answer to an audit request."),
                };
            if (answer is Answer.Given { Event: AuditedEvent { PolicyError: { } error } })
                onRemark?.Invoke(error, true);
            if (!isWell) await pool.DiscardAsync();
            return note is null || result.Fault is not null ? result : result with { Notes = [.. result.Notes, note] };
        }
    }

    // Where other targets were declared, or asked, they may be what differs.
    private async Task<Fault?> DifferenceAsync(
        TargetPlace place, TargetTrace trace, CancellationToken cancellation) =>
        Difference(trace, await tracer.OfAsync(place, cancellation)) is null
            ? null
            : Difference(trace, await tracer.OfAfreshAsync(place, cancellation));

    private static Fault? Difference(TargetTrace trace, TracedEvent elsewhere)
    {
        if (elsewhere.Fault is { } fault)
            return fault with { Message = $"In a process in which nothing else ran: {fault.Message}" };
        return trace.DifferenceFrom(elsewhere.Trace) is { } call
            ? TargetTrace.Unrepeatable(call, "in another process")
            : null;
    }

    private void Pass(WorkerEvent e)
    {
        if (e is ProgressEvent progress) onProgress(progress.Progress);
    }
}
