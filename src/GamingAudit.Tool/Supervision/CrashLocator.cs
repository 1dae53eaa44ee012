using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Worker;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Finds the call that brought a worker down: the same audit again, on one thread, with every call written into a
/// file before it is made.
/// </summary>
internal static class CrashLocator
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    public static async Task<Fault> LocateAsync(
        WorkerPool pool, AuditRequest request, WorkerDeath death, TimeSpan time, CancellationToken cancellation)
    {
        if (CallJournal.Create() is not { } path) return NotLocated(death);
        try
        {
            TimeSpan limit = time > Most ? Most : time < Least ? Least : time;
            Answer? again = await RunAgainAsync(
                pool, request with { Threads = 1, Journal = path }, limit, cancellation);
            return again is Answer.Died ? Located(path, death) : NotLocated(death);
        }
        finally
        {
            await pool.DiscardAsync();
            CallJournal.Delete(path);
        }
    }

    private static async Task<Answer?> RunAgainAsync(
        WorkerPool pool, AuditRequest request, TimeSpan limit, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            return await pool.AskAsync(request, null, limited.Token);
        }
        catch (Exception e) when (e is ToolException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private static Fault Located(string path, WorkerDeath death)
    {
        using var journal = new CallJournal(path);
        (UserCall call, string? arguments) = journal.Read();
        // Without its arguments the call was never made: turning them into text is what failed this time.
        return call == UserCall.None || arguments is null
            ? NotLocated(death)
            : new Fault(FaultKind.Crashed, call, $"{call.Title()} brought its process down ({death}).", arguments);
    }

    private static Fault NotLocated(WorkerDeath death) => new(
        FaultKind.Crashed,
        UserCall.None,
        $"The target's code brought its process down ({death}); the call that did it could not be told when the "
        + "audit was run again on one thread.",
        null);
}
