using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>The files of one project that hold numbers, and how they name each other: by guid, or by path.</summary>
internal sealed class ProjectFiles
{
    private const string GodotPath = "res://";

    // A prefab in a prefab in a prefab: deeper ones are a circle or nothing that a person made.
    private const int MostCopies = 8;

    private readonly string? root;
    private readonly Dictionary<string, string> paths = [];
    private readonly Dictionary<string, NumberFile> byKey = [];

    /// <summary>What was read.</summary>
    /// <param name="root">The project's folder; null where it is not known.</param>
    /// <param name="files">What was read of them.</param>
    /// <param name="guids">Unity's guids, by the path of what they are of.</param>
    public ProjectFiles(string? root, IEnumerable<NumberFile> files, IReadOnlyDictionary<string, string> guids)
    {
        this.root = root is null ? null : Slashed(root).TrimEnd('/');
        All = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        foreach (KeyValuePair<string, string> pair in guids) paths[pair.Value] = Slashed(pair.Key);
        foreach (NumberFile file in All)
        {
            if (guids.TryGetValue(file.Path, out string? guid)) byKey[guid] = file;
            else byKey[GodotPath + Show(file.Path)] = file;
        }
    }

    public ImmutableArray<NumberFile> All { get; }

    /// <summary>The path of a key, with slashes; null where it is not known.</summary>
    public string? PathOf(string key) =>
        key.StartsWith(GodotPath, StringComparison.Ordinal) && root is not null
            ? $"{root}/{key.Substring(GodotPath.Length)}"
            : paths.TryGetValue(key, out string? path) ? path : null;

    /// <summary>A path as a person reads it: from the project's folder.</summary>
    public string Show(string path)
    {
        string whole = Slashed(path);
        return root is not null && whole.StartsWith(root + "/", StringComparison.Ordinal)
            ? whole.Substring(root.Length + 1)
            : whole;
    }

    /// <summary>The script of an object in a file, through the copies that it may lie in.</summary>
    public string? ScriptOf(string key, long id) => ScriptOf(key, id, 0);

    public static string Slashed(string path) => path.Replace('\\', '/');

    private string? ScriptOf(string key, long id, int depth)
    {
        if (depth > MostCopies || !byKey.TryGetValue(key, out NumberFile? file)) return null;
        foreach (ScriptObject found in file.Objects)
        {
            if (found.Id != id) continue;
            return found.Script.Length > 0
                ? found.Script
                : ScriptOf(found.Original.File, found.Original.Id, depth + 1);
        }

        // Unity numbers an object of a copy by the number of the copy and that of the original.
        foreach (SceneCopy copy in file.Copies)
        {
            if (copy.File == key) continue;
            if (ScriptOf(copy.File, (id ^ copy.Id) & long.MaxValue, depth + 1) is { } script) return script;
        }

        return null;
    }
}
