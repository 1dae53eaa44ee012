using GamingAudit.Cluster.Work;
using Hangfire;
using Hangfire.Server;

namespace GamingAudit.Cluster.Jobs;

/// <summary>
/// A job of the cluster: some items of a plan. It may run twice, or on two workers at once, and leaves one result of
/// each item.
/// </summary>
public sealed class BatchJob
{
    /// <summary>After how many failures the engine gives a job up; <c>submit</c> hands it out anew.</summary>
    public const int Retries = 5;

    private readonly BatchRunner runner;

    internal BatchJob(BatchRunner runner) => this.runner = runner;

    /// <summary>Does it.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="number">The number of the job.</param>
    /// <param name="context">What the engine knows of the job.</param>
    /// <param name="cancellation">Asks it to stop, when the worker ends.</param>
    [AutomaticRetry(Attempts = Retries, DelaysInSeconds = [1, 5, 15, 60, 300])]
    public Task RunAsync(string plan, int number, PerformContext? context, CancellationToken cancellation) =>
        runner.RunAsync(
            plan, number, context?.GetJobParameter<int>("RetryCount") >= Retries, cancellation);
}
