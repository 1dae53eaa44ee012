using GamingAudit.Cluster.Storage;

namespace GamingAudit.Cluster.Work;

/// <summary>How a worker works.</summary>
/// <param name="Needs">What the jobs that it takes may need.</param>
/// <param name="Slots">Jobs at a time.</param>
/// <param name="Threads">Threads of each.</param>
/// <param name="Cache">The folder for plans and bundles.</param>
/// <param name="Times">How it waits.</param>
/// <param name="Libtorch">Where libtorch is; null to look for it.</param>
/// <param name="EndsWhenDone">Whether it ends once no plan of its queues lacks a result.</param>
internal sealed record WorkSettings(
    IReadOnlyList<string> Needs, int Slots, int Threads, string Cache, EngineTimes Times, string? Libtorch,
    bool EndsWhenDone)
{
    /// <summary>The name of the worker: the machine and the process.</summary>
    public string Worker { get; } = $"{Environment.MachineName}:{Environment.ProcessId}";
}
