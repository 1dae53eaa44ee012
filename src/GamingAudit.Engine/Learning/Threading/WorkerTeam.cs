using System.Diagnostics;

namespace GamingAudit.Engine.Learning.Threading;

/// <summary>
/// A fixed team of threads that share out the items of one job after another. Items are claimed one by one, and nobody
/// waits for a member that claimed none: on a busy machine the calling thread then does the whole job. A member that
/// waits spins for a moment, since an update hands out work every few microseconds, and then sleeps. Jobs must come
/// from one thread.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private static readonly long SpinTicks = Stopwatch.Frequency / 10_000;
    private readonly object gate = new();
    private readonly Thread[] threads;
    private volatile TeamJob current = TeamJob.Nothing;
    private volatile bool disposed;
    private int sleeping;

    /// <param name="size">Members, the calling thread included.</param>
    public WorkerTeam(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        threads = new Thread[size - 1];
        for (int i = 0; i < threads.Length; i++)
        {
            int worker = i + 1;
            threads[i] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"learner {worker}" };
            threads[i].Start();
        }
    }

    public int Size { get; }

    /// <summary>Runs a job for each item, and returns when all are done.</summary>
    /// <param name="items">How many items.</param>
    /// <param name="body">
    /// Called with an item and the number of the member that runs it, 0 for the calling thread.
    /// </param>
    /// <exception cref="Exception">What the job threw, for the lowest item that did.</exception>
    public void Run(int items, Action<int, int> body)
    {
        var job = new TeamJob(items, body);
        if (Size > 1 && items > 1) Publish(job);
        job.Work(0);
        for (int spins = 1; !job.IsDone; spins++) Pause(spins);
        job.Rethrow();
    }

    public void Dispose()
    {
        disposed = true;
        Publish(new TeamJob(0, static (_, _) => { }));
        foreach (Thread thread in threads) thread.Join();
    }

    private static void Pause(int spins)
    {
        if (spins % 32 == 0) Thread.Yield();
        else Thread.SpinWait(10);
    }

    private void Publish(TeamJob job)
    {
        current = job;
        // A full fence: either a member sees the new job before it sleeps, or this thread sees that it sleeps.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref sleeping) == 0) return;
        lock (gate) Monitor.PulseAll(gate);
    }

    private void Work(int worker)
    {
        TeamJob last = TeamJob.Nothing;
        while (!disposed)
        {
            last = Await(last);
            last.Work(worker);
        }
    }

    private TeamJob Await(TeamJob last)
    {
        long until = Stopwatch.GetTimestamp() + SpinTicks;
        for (int spins = 1; Stopwatch.GetTimestamp() < until; spins++)
        {
            if (current != last) return current;
            Pause(spins);
        }
        lock (gate)
        {
            Interlocked.Increment(ref sleeping);
            while (current == last) Monitor.Wait(gate);
            Interlocked.Decrement(ref sleeping);
        }
        return current;
    }
}
