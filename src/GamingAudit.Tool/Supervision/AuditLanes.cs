using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Workers side by side, each with its share of threads and memory, that take the next of a list of targets as soon as
/// they are done with one.
/// </summary>
/// <param name="settings">How user code is run.</param>
/// <param name="threads">Threads for all of them.</param>
internal sealed class AuditLanes(SourceSettings settings, int threads) : IAsyncDisposable
{
    // The exact solver alone may take 1 GiB; what else a target takes is not known.
    private const long MemoryOfLane = 4L << 30;

    private WorkerPool? started;

    /// <summary>Starts the worker of one, so that it is there when the targets are known.</summary>
    public void Start()
    {
        started = new WorkerPool(settings);
        started.Start();
    }

    /// <summary>How many there are for so many items.</summary>
    public int Count(int items)
    {
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return (int)Math.Clamp(Math.Min(items, memory / MemoryOfLane), 1, Math.Max(1, threads));
    }

    /// <summary>Does something for each item, in a lane and with so many threads.</summary>
    public async Task RunAsync<T>(
        IReadOnlyList<T> items, Func<WorkerPool, int, T, Task> work, CancellationToken cancellation)
    {
        int lanes = Count(items.Count);
        int next = -1;
        WorkerPool? first = started;
        started = null;
        first?.ShareWith(lanes);
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(
            () => LaneAsync((lane == 0 ? first : null) ?? new WorkerPool(settings, lanes)), CancellationToken.None)));

        async Task LaneAsync(WorkerPool own)
        {
            await using WorkerPool pool = own;
            int item;
            while (!cancellation.IsCancellationRequested && (item = Interlocked.Increment(ref next)) < items.Count)
                await work(pool, Math.Max(1, threads / Math.Min(lanes, items.Count - item)), items[item]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (started is { } waiting) await waiting.DisposeAsync();
        started = null;
    }
}
