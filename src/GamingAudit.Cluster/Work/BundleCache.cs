using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Cluster.Work;

/// <summary>Plans and bundles on a worker's disk, each fetched once, and kept by the hash of what is in it.</summary>
/// <param name="folder">The folder, which workers of one machine may share.</param>
/// <param name="plans">Where they come from.</param>
internal sealed class BundleCache(string folder, PlanStore plans)
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Where bundles lie.</summary>
    public string Bundles { get; } = Path.GetFullPath(Path.Combine(folder, "bundles"));

    /// <summary>A plan with its bundle; null where there is none any more.</summary>
    /// <exception cref="ToolException">The database holds something else than was planned.</exception>
    public async Task<Plan?> GetAsync(string id, CancellationToken cancellation)
    {
        if (await plans.DocumentAsync(id, cancellation) is not { } document) return null;
        if (PlanFile.IdOf(document) != id)
            throw ToolException.Usage($"The database holds another plan under the id {id}: submit it again.");
        string own = Path.GetFullPath(Path.Combine(folder, "plans", id));
        var plan = new Plan(own, id, PlanFile.Parse(document, $"plan {id}"), Bundles);
        await turn.WaitAsync(cancellation);
        try
        {
            string file = Path.Combine(own, PlanFile.Name);
            if (!File.Exists(file)) OutputFile.Write(file, stream => stream.Write(document));
            foreach (BundledFile bundled in plan.Document.Files) await FetchAsync(plan, bundled, cancellation);
        }
        finally
        {
            turn.Release();
        }
        return plan;
    }

    // The shard looks at all of their hashes before it runs any: here they need only be there.
    private async Task FetchAsync(Plan plan, BundledFile bundled, CancellationToken cancellation)
    {
        string path = plan.Bundle.PathOf(bundled.Path);
        var there = new FileInfo(path);
        if (there.Exists && there.Length == bundled.Bytes) return;
        byte[] bytes = await plans.BlobAsync(bundled.Hash, cancellation)
            ?? throw ToolException.Usage($"The database lacks {bundled.Path} of plan {plan.Id}: submit it again.");
        OutputFile.Write(path, stream => stream.Write(bytes));
    }
}
