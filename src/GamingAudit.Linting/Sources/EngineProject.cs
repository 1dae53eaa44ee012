using GamingAudit.Linting.Places;
using GamingAudit.Output.Text;

namespace GamingAudit.Linting.Sources;

/// <summary>The project of a game engine around some code, whose scenes and configurations hold numbers.</summary>
internal static class EngineProject
{
    private const string Assets = "Assets";
    private const string GodotProject = "project.godot";

    // Configurations of a trainer lie beside the project, config/ppo/Rover.yaml at the deepest.
    private const int DepthOfConfigurations = 3;

    private static readonly HashSet<string> Caches =
        ["Library", "Temp", "Logs", "UserSettings", "Build", "Builds", "bin", "obj", "node_modules", "results"];

    /// <summary>The folder of the project; null where the code lies in none.</summary>
    public static string? Around(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, Assets))) return folder;
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, GodotProject))) return at;
            if (Path.GetFileName(at) == Assets) return Path.GetDirectoryName(at);
        }

        // A part of a project that somebody copied: its scripts still have the files that scenes know them by.
        return Below(folder, int.MaxValue, ".meta").Count > 0 ? folder : null;
    }

    /// <summary>The project's scenes, prefabs and assets, in ordinal order.</summary>
    public static IReadOnlyList<string> Scenes(string project)
    {
        string assets = Path.Combine(project, Assets);
        bool isUnity = Directory.Exists(assets);
        return isUnity
            ? Below(assets, int.MaxValue, ".unity", ".prefab", ".asset")
            : Below(project, int.MaxValue, ".tscn", ".unity", ".prefab", ".asset");
    }

    /// <summary>Files that may configure a trainer: in the project, and in the repository around it.</summary>
    public static IReadOnlyList<string> Configurations(string project)
    {
        IEnumerable<string> found = Below(project, DepthOfConfigurations, ".yaml", ".yml");
        if (Paths.Repository(project) is { } repository && repository != project)
            found = found.Concat(Below(repository, DepthOfConfigurations, ".yaml", ".yml"));
        return [.. found.Distinct().Order(StringComparer.Ordinal)];
    }

    // What cannot be looked into holds no numbers.
    private static List<string> Below(string folder, int depth, params string[] extensions)
    {
        var found = new List<string>();
        var pending = new Stack<(string Folder, int Depth)>([(folder, depth)]);
        while (pending.TryPop(out (string Folder, int Depth) at))
        {
            try
            {
                found.AddRange(Directory.EnumerateFiles(at.Folder)
                    .Where(file => extensions.Contains(Path.GetExtension(file).ToLowerInvariant())));
                if (at.Depth <= 1) continue;
                foreach (string inner in Directory.EnumerateDirectories(at.Folder))
                {
                    string name = Path.GetFileName(inner);
                    bool isOwn = !name.StartsWith('.') && !name.EndsWith('~') && !Caches.Contains(name);
                    if (isOwn && new DirectoryInfo(inner).LinkTarget is null) pending.Push((inner, at.Depth - 1));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
