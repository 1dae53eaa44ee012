using System.Runtime.ExceptionServices;

namespace GamingAudit.Engine.Learning.Threading;

/// <summary>
/// A fixed team of threads that run one job after another. A waiting member spins for a while, since an update hands
/// out work every few microseconds, and then sleeps. Run calls must come from one thread.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private const int SpinsBeforeSleep = 3000;
    private readonly object gate = new();
    private readonly Thread[] threads;
    private readonly Exception?[] failures;
    private Action<int>? job;
    private volatile int generation;
    private volatile int running;
    private int sleeping;

    /// <param name="size">Members, the calling thread included.</param>
    public WorkerTeam(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        failures = new Exception?[size];
        threads = new Thread[size - 1];
        for (int i = 0; i < threads.Length; i++)
        {
            int worker = i + 1;
            threads[i] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"learner {worker}" };
            threads[i].Start();
        }
    }

    public int Size { get; }

    /// <summary>Runs a job once for each worker number, 0 on the calling thread, and returns when all are done.</summary>
    /// <exception cref="Exception">What the job threw, from the lowest worker number that did.</exception>
    public void Run(Action<int> task)
    {
        if (Size == 1)
        {
            task(0);
            return;
        }
        job = task;
        running = Size - 1;
        Interlocked.Increment(ref generation);
        if (Volatile.Read(ref sleeping) > 0)
            lock (gate) Monitor.PulseAll(gate);
        Attempt(task, 0);
        var spinner = new SpinWait();
        while (running != 0) spinner.SpinOnce(-1);
        Rethrow();
    }

    public void Dispose()
    {
        job = null;
        Interlocked.Increment(ref generation);
        lock (gate) Monitor.PulseAll(gate);
        foreach (Thread thread in threads) thread.Join();
    }

    private void Work(int worker)
    {
        int seen = 0;
        while (true)
        {
            seen = AwaitAfter(seen);
            if (job is not { } task) return;
            Attempt(task, worker);
            Interlocked.Decrement(ref running);
        }
    }

    private int AwaitAfter(int seen)
    {
        var spinner = new SpinWait();
        for (int i = 0; i < SpinsBeforeSleep && generation == seen; i++) spinner.SpinOnce(-1);
        if (generation != seen) return generation;
        lock (gate)
        {
            // A full fence: either this thread sees the new generation, or the caller sees that it sleeps.
            Interlocked.Increment(ref sleeping);
            while (generation == seen) Monitor.Wait(gate);
            Interlocked.Decrement(ref sleeping);
        }
        return generation;
    }

    private void Attempt(Action<int> task, int worker)
    {
        try
        {
            task(worker);
        }
        catch (Exception e)
        {
            failures[worker] = e;
        }
    }

    private void Rethrow()
    {
        Exception? first = Array.Find(failures, failure => failure is not null);
        if (first is null) return;
        Array.Clear(failures);
        ExceptionDispatchInfo.Throw(first);
    }
}
