using GamingAudit.Cluster.Work;
using Hangfire;

namespace GamingAudit.Cluster.Jobs;

/// <summary>Makes jobs for the engine, and nothing else that its tables may name.</summary>
/// <param name="runner">What does them.</param>
internal sealed class BatchActivator(BatchRunner runner) : JobActivator
{
    public override object ActivateJob(Type jobType) => jobType == typeof(BatchJob)
        ? new BatchJob(runner)
        : throw new InvalidOperationException($"The cluster has no job {jobType.FullName}.");
}
