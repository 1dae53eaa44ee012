namespace GamingAudit.Linting.Sources;

/// <summary>Finds the C# files below a folder that its author wrote.</summary>
internal static class SourceFiles
{
    private static readonly HashSet<string> Built = ["bin", "obj", "node_modules"];

    private static readonly HashSet<string> UnityCaches = ["Library", "Temp", "Logs", "UserSettings"];

    /// <summary>The files in ordinal order, and what could not be looked into.</summary>
    public static IReadOnlyList<string> Below(string folder, ICollection<string> problems)
    {
        var found = new List<string>();
        var pending = new Stack<string>([folder]);
        while (pending.Count > 0)
        {
            string at = pending.Pop();
            try
            {
                found.AddRange(Directory.EnumerateFiles(at, "*.cs"));
                bool besideAssets = Directory.Exists(Path.Combine(at, "Assets"));
                foreach (string inner in Directory.EnumerateDirectories(at))
                {
                    if (IsSource(inner, besideAssets)) pending.Push(inner);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add($"The folder {at} could not be read and was left out: {e.Message}");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    // Unity itself does not compile what lies in a folder whose name begins with a dot or ends in a tilde.
    private static bool IsSource(string folder, bool besideAssets)
    {
        string name = Path.GetFileName(folder);
        return !name.StartsWith('.') && !name.EndsWith('~') && !Built.Contains(name)
            && !(besideAssets && UnityCaches.Contains(name)) && new DirectoryInfo(folder).LinkTarget is null;
    }
}
