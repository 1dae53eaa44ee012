using GamingAudit.Output.Text;

namespace GamingAudit.Tool.Sources;

/// <summary>Where one works: the repository around the current folder, or else that folder.</summary>
internal static class WorkFolder
{
    /// <summary>The folder.</summary>
    public static string Path { get; } = Paths.Repository(Directory.GetCurrentDirectory())
        ?? Directory.GetCurrentDirectory();

    /// <summary>True where a path leads below it, links followed.</summary>
    public static bool Holds(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Real(Path), Real(path));
        return !System.IO.Path.IsPathFullyQualified(relative)
            && relative != ".."
            && !relative.StartsWith($"..{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal);
    }

    private static string Real(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (System.IO.Path.GetDirectoryName(full) is not { } parent) return full;
        string real = System.IO.Path.Combine(Real(parent), System.IO.Path.GetFileName(full));
        FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
        try
        {
            return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return real;
        }
    }
}
