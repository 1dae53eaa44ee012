namespace GamingAudit.Output.Text;

/// <summary>Paths as reports write them: with slashes on every system.</summary>
internal static class Paths
{
    /// <summary>The path from a folder; the full path where it does not lie below it.</summary>
    public static string Relative(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        bool isBelow = relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar)
            && !Path.IsPathRooted(relative);
        return (isBelow ? relative : path).Replace('\\', '/');
    }

    /// <summary>The root of the repository around a file or folder; null where it lies in none.</summary>
    public static string? Repository(string path)
    {
        for (string? at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            string git = Path.Combine(at, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return at;
        }

        return null;
    }
}
