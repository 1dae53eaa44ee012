using System.Collections.Concurrent;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Asks, in a process in which nothing is audited, what targets answer in a few random episodes, each with its
/// assembly loaded anew, unless no code that ran there could leave anything behind: what another target left behind,
/// or what the audit itself did, is not there, but for what all code of a process shares. A target that does not answer
/// keeps none of the others waiting.
/// </summary>
internal sealed class TargetTracer(SourceSettings settings) : IAsyncDisposable
{
    private readonly ConcurrentBag<WorkerPool> pools = [];
    private readonly ConcurrentStack<WorkerPool> idle = [];
    private readonly ConcurrentDictionary<TargetPlace, Task<TracedEvent>> known = [];
    private WorkerPool? started;

    /// <summary>Starts a worker, so that it is there when it is needed.</summary>
    public void Start()
    {
        started = Pool();
        started.Start();
    }

    /// <summary>
    /// Lists with a worker that then answers for targets too, since an audit has to wait for no other to start.
    /// </summary>
    /// <param name="list">Asks it for nothing but targets: what it computes with stays in memory.</param>
    /// <param name="keeps">Whether it is to stay.</param>
    public async Task ListingAsync(Func<WorkerPool, Task> list, bool keeps)
    {
        WorkerPool pool = started ?? Pool();
        started = null;
        await list(pool);
        if (keeps) idle.Push(pool);
        else await pool.DiscardAsync();
    }

    /// <summary>What a target answers there.</summary>
    public Task<TracedEvent> OfAsync(TargetPlace place, CancellationToken cancellation) =>
        known.GetOrAdd(place, _ => AskAsync(place, cancellation));

    /// <summary>The same in a process of its own, in which no other target was so much as declared.</summary>
    public async Task<TracedEvent> OfAfreshAsync(TargetPlace place, CancellationToken cancellation)
    {
        await using var pool = new WorkerPool(settings);
        return await AskAsync(pool, place, cancellation);
    }

    private async Task<TracedEvent> AskAsync(TargetPlace place, CancellationToken cancellation)
    {
        if (!idle.TryPop(out WorkerPool? pool)) pool = Pool();
        try
        {
            return await AskAsync(pool, place, cancellation);
        }
        finally
        {
            idle.Push(pool);
        }
    }

    private static async Task<TracedEvent> AskAsync(
        WorkerPool pool, TargetPlace place, CancellationToken cancellation)
    {
        var request = new TraceRequest(place);
        Answer answer = await pool.AskAsync(request, null, cancellation);
        if (answer is not Answer.Given && answer is not Answer.Died { Death.IsFromOutside: false })
            answer = await pool.AskAsync(request, null, cancellation);
        return answer switch
        {
            Answer.Given { Event: TracedEvent traced } => traced,
            Answer.Stuck stuck => Broken(stuck.Fault),
            Answer.Unasked => Broken(TargetFault.Unasked),
            Answer.Died died => Broken(TargetFault.Crashed(died.Death)),
            _ => throw new InvalidOperationException($"{answer} is no answer to a request for a trace."),
        };
    }

    private static TracedEvent Broken(Fault fault) => new(TargetTrace.None, fault, ChangedProcess: true);

    private WorkerPool Pool()
    {
        var pool = new WorkerPool(settings);
        pools.Add(pool);
        return pool;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (WorkerPool pool in pools) await pool.DisposeAsync();
    }
}
