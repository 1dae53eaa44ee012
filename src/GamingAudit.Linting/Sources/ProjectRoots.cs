namespace GamingAudit.Linting.Sources;

/// <summary>
/// Which loose files are compiled together. Helpers and base classes bind where a Unity project's files are one
/// compilation, and clash where several projects' files are.
/// </summary>
internal static class ProjectRoots
{
    private const string Assets = "Assets";

    /// <summary>Whether the folder is the root of a Unity project.</summary>
    public static bool IsUnityProject(string folder) =>
        Directory.Exists(Path.Combine(folder, Assets)) && Directory.Exists(Path.Combine(folder, "ProjectSettings"));

    /// <summary>The Unity project around a folder, itself included; null where it lies in none.</summary>
    public static string? UnityProjectAround(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsUnityProject(at)) return at;
        }

        return null;
    }

    /// <summary>The root of a file that was found below a folder.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="given">Full path of the folder that the user named.</param>
    public static string Of(string file, string given)
    {
        string folder = Path.GetDirectoryName(file)!;
        if (UnityProjectAround(folder) is { } project) return project;
        string[] parts = Path.GetRelativePath(given, folder).Split(Path.DirectorySeparatorChar);
        int assets = Array.IndexOf(parts, Assets);
        return assets < 0 ? given : Path.Combine([given, .. parts[..assets]]);
    }
}
