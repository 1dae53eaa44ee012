using System.Text.Json;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Cluster.Work;

/// <summary>Does what one job is to do, in a process of its own, and keeps each result as it comes.</summary>
/// <param name="settings">How the worker works.</param>
/// <param name="plans">Plans and jobs.</param>
/// <param name="results">Results.</param>
internal sealed class BatchRunner(WorkSettings settings, PlanStore plans, ResultStore results)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);

    private readonly BundleCache cache = new(settings.Cache, plans);

    /// <summary>Does the items of a job that have no result.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="number">The number of the job.</param>
    /// <param name="isLast">Whether nobody tries again: then a failure of the tool is the result.</param>
    /// <param name="cancellation">Ends it early; what is done stays.</param>
    /// <exception cref="ToolException">An item is left.</exception>
    public async Task RunAsync(string planId, int number, bool isLast, CancellationToken cancellation)
    {
        List<int> left = await plans.LeftAsync(planId, number, cancellation);
        if (left.Count == 0 || await cache.GetAsync(planId, cancellation) is not { } plan) return;
        long attempt = await results.BeginAsync(planId, number, settings.Worker, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task<bool> pulse = PulseAsync(attempt, stop.Token);
        bool isCancelled = false;
        string? trouble = null;
        try
        {
            await using ShardProcess shard = ShardProcess.Start(plan, left, settings);
            Task<string?> work = KeepAsync(shard, plan, left, attempt, isLast, stop.Token);
            if (await Task.WhenAny(work, pulse) == pulse) isCancelled = !await pulse;
            else trouble = await work;
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)pulse).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (isCancelled || left.Count == 0) await results.EndAsync(attempt, cancellation);
        else throw new ToolException(
            ExitCode.InternalError,
            $"{left.Count} items of job {number} are left: {trouble ?? "the shard ended early"}");
    }

    private async Task<string?> KeepAsync(
        ShardProcess shard, Plan plan, List<int> left, long attempt, bool isLast, CancellationToken cancellation)
    {
        string? kernels = null;
        string? failure = null;
        await foreach (string line in shard.Lines(cancellation))
        {
            if (kernels is null)
            {
                kernels = JsonSerializer.Deserialize(line, PlanJsonContext.Default.PartHeader)!.Kernels;
                continue;
            }
            if (JsonSerializer.Deserialize(line, PlanJsonContext.Default.PartLine)!.Item is not { } item) continue;
            if (!left.Contains(item.Index) || !item.IsOf(plan.Document.Work, plan.Items[item.Index]))
                throw new ToolException(
                    ExitCode.InternalError, $"The shard gave item {item.Index}, which nobody asked for.");
            failure = item.Failure ?? failure;
            if (item.Failure is not null && !isLast) continue;
            await results.AddAsync(
                plan.Id, item.Index, line, item.Failure is not null, kernels, settings.Worker, cancellation);
            await results.ProgressedAsync(attempt, cancellation);
            left.Remove(item.Index);
        }
        return await shard.EndAsync(cancellation) ?? failure;
    }

    // True when it was told to stop, false where the plan was.
    private async Task<bool> PulseAsync(long attempt, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pulse, cancellation);
                if (!await results.SeenAsync(attempt, cancellation)) return false;
            }
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
