using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Supervision;

/// <summary>Keeps one worker at hand: the same one while it is well, a fresh one after it was not.</summary>
internal sealed class WorkerPool(SourceSettings settings) : IAsyncDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    private WorkerProcess? worker;

    /// <summary>Asks a worker, and sees it through.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="onEvent">Told of everything that comes before the answer.</param>
    /// <param name="cancellation">Asks the worker to stop, and ends it if it does not.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before there was an answer.</exception>
    /// <exception cref="ToolException">The worker could not do it.</exception>
    public async Task<Answer> AskAsync(
        WorkerRequest request, Action<WorkerEvent>? onEvent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        WorkerProcess current = worker ??= WorkerProcess.Start(settings.CallTimeout, settings.Verbose);
        current.Send(request);
        try
        {
            return await ReadAnswerAsync(current, onEvent, cancellation);
        }
        catch (OperationCanceledException)
        {
            if (await StopAsync(current) is { } late) return new Answer.Given(late);
            throw;
        }
    }

    /// <summary>Ends the worker, so that the next request gets a fresh one.</summary>
    public async Task DiscardAsync()
    {
        if (worker is { } current) await current.DisposeAsync();
        worker = null;
    }

    public async ValueTask DisposeAsync() => await DiscardAsync();

    private async Task<Answer> ReadAnswerAsync(
        WorkerProcess current, Action<WorkerEvent>? onEvent, CancellationToken cancellation)
    {
        while (true)
        {
            WorkerEvent? next = await current.ReadAsync(cancellation);
            if (next is null)
            {
                WorkerDeath death = current.Death;
                await DiscardAsync();
                return new Answer.Died(death);
            }
            if (next is StuckEvent stuck)
            {
                await DiscardAsync();
                return new Answer.Stuck(stuck.Fault);
            }
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
    private async Task<WorkerEvent?> StopAsync(WorkerProcess current)
    {
        current.Send(new StopRequest());
        using var limit = new CancellationTokenSource(StopTime);
        WorkerEvent? last;
        try
        {
            do last = await current.ReadAsync(limit.Token);
            while (last is { IsAnswer: false });
        }
        catch (OperationCanceledException)
        {
            // It did not stop in time, and is ended instead.
            last = null;
        }
        await DiscardAsync();
        return last is StoppedEvent or StuckEvent or FailedEvent ? null : last;
    }
}
