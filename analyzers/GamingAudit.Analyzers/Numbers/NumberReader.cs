using System;
using System.IO;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>Reads a file that may hold numbers, by what its name says.</summary>
internal static class NumberReader
{
    private const string Meta = ".meta";
    private const string GodotProject = "project.godot";

    /// <summary>Whether files of that name may hold numbers.</summary>
    public static bool MayRead(string path) => Extension(path) is ".tscn" || IsUnity(path) || IsTrainer(path);

    /// <summary>Whether files of that name are Unity's scenes, prefabs and assets.</summary>
    public static bool IsUnity(string path) => Extension(path) is ".unity" or ".prefab" or ".asset";

    /// <summary>Whether the file gives the guid of another.</summary>
    public static bool IsMeta(string path) => path.EndsWith(Meta, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that a .meta file is of.</summary>
    public static string OfMeta(string path) => path.Substring(0, path.Length - Meta.Length);

    /// <summary>The .meta file of a file.</summary>
    public static string MetaOf(string path) => path + Meta;

    /// <summary>What the file says; null where it says nothing of scripts.</summary>
    public static NumberFile? Read(string path, TextReader text) =>
        IsUnity(path) ? UnityFile.Read(path, text)
        : IsTrainer(path) ? TrainerFile.Read(path, text)
        : GodotFile.Read(path, text);

    /// <summary>The folder of the project that a file lies in, by its path alone; null where that does not say.</summary>
    public static string? RootBy(string path)
    {
        if (Path.GetFileName(path) == GodotProject) return Path.GetDirectoryName(path);
        int assets = ProjectFiles.Slashed(path).IndexOf("/Assets/", StringComparison.Ordinal);
        return assets < 0 ? null : path.Substring(0, assets);
    }

    private static bool IsTrainer(string path) => Extension(path) is ".yaml" or ".yml";

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
