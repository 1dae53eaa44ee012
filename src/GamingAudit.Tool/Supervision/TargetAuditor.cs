using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>Audits one target in a worker; whatever the target's code does, there is a result.</summary>
/// <param name="pool">The workers.</param>
/// <param name="onProgress">Told how far it is.</param>
/// <param name="onError">Told what went wrong beside the audit.</param>
internal sealed class TargetAuditor(
    WorkerPool pool, Action<AuditProgress> onProgress, Action<string>? onError = null)
{
    public async Task<AuditResult> AuditAsync(
        ListedTarget target, AuditRequest request, CancellationToken cancellation)
    {
        string name = target.Place.Name;
        if (target.Fault is { } fault) return Auditor.Faulty(name, fault);
        Answer answer = await pool.AskAsync(request, Pass, cancellation);
        // Code that failed may have left anything behind: threads, a full heap, broken statics.
        if (answer is Answer.Given { Event: AuditedEvent { Result.Fault: not null } }) await pool.DiscardAsync();
        if (answer is Answer.Given { Event: AuditedEvent { PolicyError: { } error } }) onError?.Invoke(error);
        return answer switch
        {
            Answer.Given { Event: AuditedEvent audited } => audited.Result,
            Answer.Stuck stuck => Auditor.Faulty(name, stuck.Fault),
            Answer.Died died =>
                Auditor.Faulty(name, await CrashLocator.LocateAsync(pool, request, died.Death, cancellation)),
            _ => throw new InvalidOperationException($"{answer} is no answer to an audit request."),
        };
    }

    private void Pass(WorkerEvent e)
    {
        if (e is ProgressEvent progress) onProgress(progress.Progress);
    }
}
