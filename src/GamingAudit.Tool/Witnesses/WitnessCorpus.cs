using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Witnesses;

/// <summary>The witnesses that lie in a folder, by the names of their files.</summary>
internal sealed class WitnessCorpus
{
    private readonly string folder;
    private readonly SortedDictionary<string, WitnessDocument> documents = new(StringComparer.Ordinal);
    // Files by the names of their targets, of which a run may have thousands.
    private readonly Dictionary<string, SortedSet<string>> files = [];
    private readonly List<string> broken = [];

    /// <summary>Reads a folder; one that does not exist is empty.</summary>
    public WitnessCorpus(string folder)
    {
        this.folder = folder;
        if (!Directory.Exists(folder)) return;
        foreach (string path in Files(folder)) Read(path);
    }

    private IEnumerable<string> Files(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            broken.Add($"Passed over: {folder} could not be read: {e.Message}");
            return [];
        }
    }

    /// <summary>Why a file was passed over, a sentence each.</summary>
    public IReadOnlyList<string> Broken => broken;

    /// <summary>The witnesses of a target.</summary>
    public IReadOnlyList<StoredWitness> Of(string target) => files.TryGetValue(target, out SortedSet<string>? names)
        ? [.. names.Select(name => new StoredWitness(name, documents[name].Witness))]
        : [];

    /// <summary>
    /// What is of a target that there is no more, a sentence each. A folder may hold the witnesses of several sources:
    /// only those of this one are its own, and those of one that is gone.
    /// </summary>
    /// <param name="source">What is audited.</param>
    /// <param name="targets">Names of the targets of all that is audited.</param>
    public IEnumerable<string> Orphans(AuditSource source, IReadOnlySet<string> targets) => documents
        .Where(entry => !targets.Contains(entry.Value.Witness.Target)
            && Path.GetFullPath(Path.Combine(folder, entry.Value.Source)) is var of
            && (of == source.Path || !File.Exists(of)))
        .Select(entry => $"{entry.Key} no longer applies: there is no target named {entry.Value.Witness.Target}.");

    /// <summary>The file that holds the same exploit of the same target; null for none.</summary>
    /// <param name="witness">The witness.</param>
    /// <param name="except">Files that are of no interest.</param>
    public string? FileOf(Witness witness, IReadOnlySet<string> except) => Of(witness.Target)
        .Where(stored => !except.Contains(stored.Name))
        .FirstOrDefault(stored => ExploitKey.Of(stored.Witness) == ExploitKey.Of(witness))?.Name;

    /// <summary>Reads a file, such as one that another audit has written meanwhile.</summary>
    public void Read(string path)
    {
        try
        {
            Put(Path.GetFileName(path), WitnessFile.Read(path));
        }
        catch (WitnessFormatException e)
        {
            broken.Add($"Passed over: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            broken.Add($"Passed over: {path} could not be read: {e.Message}");
        }
    }

    /// <summary>Notes what is in a file now.</summary>
    public void Put(string name, WitnessDocument document)
    {
        if (documents.TryGetValue(name, out WitnessDocument? before)) files[before.Witness.Target].Remove(name);
        documents[name] = document;
        string target = document.Witness.Target;
        if (!files.TryGetValue(target, out SortedSet<string>? names))
            files[target] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(name);
    }
}
