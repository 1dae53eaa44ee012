using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Tool.Sources;

/// <summary>
/// Names source files as a reader of the report does: from the project's folder, or from the current one where an
/// assembly was named. Files elsewhere keep their full path.
/// </summary>
/// <param name="folder">The folder that they start from, whole.</param>
internal sealed class SourcePaths(string folder)
{
    public SourcePaths(AuditSource source) : this(FolderOf(source))
    {
    }

    /// <summary>The folder that they start from.</summary>
    public string Folder => folder;

    /// <summary>The folder that the files of a source are named from.</summary>
    public static string FolderOf(AuditSource source) => source.Path == source.Assembly
        ? Directory.GetCurrentDirectory()
        : Path.GetDirectoryName(source.Path)!;

    /// <summary>The result with its source files named so.</summary>
    public AuditResult Shorten(AuditResult result) => result.Replace(witness => witness, Shorten);

    private SourceLocation Shorten(SourceLocation location)
    {
        if (!Path.IsPathFullyQualified(location.File)) return location;
        string relative = Path.GetRelativePath(Folder, location.File);
        bool isElsewhere = Path.IsPathFullyQualified(relative) || relative.StartsWith("..", StringComparison.Ordinal);
        return location with { File = AuditSource.Portable(isElsewhere ? location.File : relative) };
    }
}
