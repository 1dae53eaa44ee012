using System.Security.Cryptography;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Keeps one worker at hand: the same one while it is well, a fresh one after it was not. One request at a time.
/// </summary>
/// <param name="settings">How user code is run.</param>
/// <param name="share">How many workers share the memory of the machine.</param>
internal sealed class WorkerPool(SourceSettings settings, int share = 1) : IAsyncDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private WorkerProcess? worker;
    private int served;

    /// <summary>True where the next request meets a worker that has had none that was answered.</summary>
    public bool IsFresh => worker is null || served == 0;

    /// <summary>How long a call into user code may take.</summary>
    public TimeSpan CallTimeout => settings.CallTimeout;

    /// <summary>Starts a worker, so that it is there when it is needed.</summary>
    public void Start() => worker ??= WorkerProcess.Start(settings.CallTimeout, settings.Verbose, share);

    /// <summary>Shares the memory of the machine with others from now on.</summary>
    /// <param name="workers">How many there are, this one included.</param>
    public void ShareWith(int workers)
    {
        if (workers == share) return;
        share = workers;
        if (WorkerEnvironment.PercentOfMemory(share) is { } percent)
            worker?.Send(new KeyedRequest("", new MemoryRequest(percent)));
    }

    /// <summary>Asks a worker, and sees it through.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="onEvent">Told of everything that comes before the answer.</param>
    /// <param name="cancellation">Asks the worker to stop, and ends it if it does not.</param>
    /// <param name="limit">How long it may take without having to show progress; null for as long as it likes.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before there was an answer.</exception>
    /// <exception cref="ToolException">The worker could not do it.</exception>
    public async Task<Answer> AskAsync(
        WorkerRequest request, Action<WorkerEvent>? onEvent, CancellationToken cancellation, TimeSpan? limit = null)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            Start();
            return await AskAsync(worker!, request, onEvent, limit, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Answer> AskAsync(
        WorkerProcess current, WorkerRequest request, Action<WorkerEvent>? onEvent, TimeSpan? limit,
        CancellationToken cancellation)
    {
        string key = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        current.Send(new KeyedRequest(key, request));
        try
        {
            var clock = new WorkerClock(settings.CallTimeout, limit, () => Environment.TickCount64);
            Answer answer = await ReadAnswerAsync(current, key, onEvent, clock, cancellation);
            if (answer is Answer.Given { Event.IsLast: false }) served++;
            else await DiscardAsync();
            return answer;
        }
        catch (OperationCanceledException)
        {
            if (await StopAsync(current, key) is { } late) return new Answer.Given(late);
            throw;
        }
    }

    /// <summary>Ends the worker, so that the next request gets a fresh one.</summary>
    public async Task DiscardAsync()
    {
        WorkerProcess? current = worker;
        (worker, served) = (null, 0);
        if (current is not null) await current.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await DiscardAsync();

    private async Task<Answer> ReadAnswerAsync(
        WorkerProcess current, string key, Action<WorkerEvent>? onEvent, WorkerClock clock,
        CancellationToken cancellation)
    {
        Task<bool> waiting = current.WaitAsync(cancellation);
        while (true)
        {
            await Task.WhenAny(waiting, Task.Delay(WorkerClock.Tick, CancellationToken.None));
            if (!waiting.IsCompleted)
            {
                if (clock.Pass() is { } late) return new Answer.Stuck(late);
                continue;
            }
            if (!await waiting) return new Answer.Died(current.Death);
            if (!current.TryRead(out KeyedEvent? said))
            {
                waiting = current.WaitAsync(cancellation);
                continue;
            }
            if (said?.Key != key) return new Answer.Unasked();
            WorkerEvent next = said.Event;
            clock.Hear(next);
            if (clock.Pass() is { } hung && !next.IsAnswer) return new Answer.Stuck(hung);
            if (next is StuckEvent stuck) return new Answer.Stuck(stuck.Fault);
            if (next is FailedEvent failed)
            {
                if (!failed.IsUsage) await DiscardAsync();
                throw new ToolException(
                    failed.IsUsage ? ExitCode.BadUsage : ExitCode.InternalError, failed.Message)
                { Detail = failed.Detail };
            }
            if (next.IsAnswer) return new Answer.Given(next);
            onEvent?.Invoke(next);
        }
    }

    // An answer that was on its way already is not lost.
    private async Task<WorkerEvent?> StopAsync(WorkerProcess current, string key)
    {
        current.Send(new KeyedRequest(key, new StopRequest()));
        using var limit = new CancellationTokenSource(StopTime);
        WorkerEvent? last = null;
        try
        {
            while (last is null && await current.WaitAsync(limit.Token))
                if (current.TryRead(out KeyedEvent? said) && said?.Key == key && said.Event.IsAnswer) last = said.Event;
        }
        catch (OperationCanceledException)
        {
            // It did not stop in time, and is ended instead.
        }
        await DiscardAsync();
        return last is StoppedEvent or StuckEvent or FailedEvent ? null : last;
    }
}
