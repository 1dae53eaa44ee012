using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>
/// Tells the projects that have changed since a revision. By their files, and not by the version of each target: to
/// know the versions of then, one would have to build the revision.
/// </summary>
/// <param name="revision">The revision.</param>
internal sealed class ProjectChanges(string revision)
{
    private readonly Dictionary<string, IReadOnlySet<string>> changed = [];

    /// <summary>The revision.</summary>
    public string Revision => revision;

    /// <summary>False where nothing that decides what the project's code does has changed.</summary>
    /// <param name="project">Full path of the project; an assembly does not say what it was made of.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ToolException">There is no repository, no such revision, or no git.</exception>
    public async Task<bool> MayConcernAsync(string project, CancellationToken cancellation)
    {
        string folder = Path.GetDirectoryName(project)!;
        string root = Paths.Repository(folder) ?? folder;
        if (!changed.TryGetValue(root, out IReadOnlySet<string>? files))
            changed[root] = files = await ChangedFiles.SinceAsync(folder, revision, cancellation);
        if (!IsProject(project)) return true;
        if (files.Count == 0) return false;
        var parts = new ProjectFiles(project, root);
        return files.Any(parts.MayUse) || parts.IsUnclear;
    }

    private static bool IsProject(string path) =>
        Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase);
}
