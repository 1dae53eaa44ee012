using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Plans;

/// <summary>
/// A plan: what is to be done, in items that depend on nothing but the plan, and the folder that it lies in.
/// </summary>
internal sealed class Plan
{
    /// <param name="folder">The folder with <c>plan.json</c>, the bundle and the parts.</param>
    /// <param name="id">SHA-256 of <c>plan.json</c>.</param>
    /// <param name="document">What it says.</param>
    /// <param name="bundles">Where bundles lie; null for the folder of the plan.</param>
    public Plan(string folder, string id, PlanDocument document, string? bundles = null)
    {
        (Folder, Id, Document) = (folder, id, document);
        Bundle = new Bundle(bundles ?? Bundle.Beside(folder), document.Files);
        Items = [.. Enumerate(document)];
    }

    public string Folder { get; }

    public string Id { get; }

    public PlanDocument Document { get; }

    public Bundle Bundle { get; }

    public IReadOnlyList<PlanItem> Items { get; }

    /// <summary>Where the parts are, unless another place is named.</summary>
    public string Parts => Path.Combine(Folder, "parts");

    /// <summary>Where an item's target is to be had.</summary>
    public TargetPlace PlaceOf(PlanItem item) => PlaceOf(
        Document.Sources[item.Source],
        item.Target ?? throw new ArgumentException("An experiment has no place.", nameof(item)));

    /// <summary>Where a target is to be had.</summary>
    public TargetPlace PlaceOf(PlanSource source, PlannedTarget target) =>
        new(Bundle.PathOf(source.Assembly), target.Member, target.Index, target.Name);

    /// <summary>An item in words, for a person who has several runs.</summary>
    public string Describe(PlanItem item)
    {
        PlanRun run = Document.Runs[item.Run];
        return Document.Runs.Count == 1
            ? item.Name
            : $"{item.Name} ({string.Join(", ", Words(run))})";
    }

    /// <summary>Fails where this tool did not make the plan: results would be of two codes.</summary>
    /// <exception cref="ToolException">It did not.</exception>
    public void CheckVersion()
    {
        if (Document.ToolVersion != ToolVersion.Full)
            throw ToolException.Usage(
                $"{Folder} was planned by gaming-audit {Document.ToolVersion}, and this is {ToolVersion.Full}: use "
                + "that version, or plan anew.");
    }

    private static IEnumerable<string> Words(PlanRun run)
    {
        yield return $"seed {run.Seed}";
        if (run.Budget is { } budget) yield return budget.Name;
        if (run.Adversaries.Count > 0) yield return string.Join(' ', run.Adversaries);
    }

    private static IEnumerable<PlanItem> Enumerate(PlanDocument document)
    {
        int index = 0;
        for (int run = 0; run < document.Runs.Count; run++)
        {
            foreach (string experiment in document.Experiments)
                yield return new PlanItem(index++, run, -1, null, experiment);
            if (document.Work == PlanWork.Laboratory) continue;
            for (int source = 0; source < document.Sources.Count; source++)
                foreach (PlannedTarget target in document.Sources[source].Targets)
                    yield return new PlanItem(index++, run, source, target, target.Name);
        }
    }
}
