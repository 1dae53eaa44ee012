using System.Runtime.InteropServices;
using GamingAudit.Engine.Torch.Loading.Elf;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>The C++ standard library that a native library in this process gets to use.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Offered">The symbol versions that it has ("GLIBCXX_3.4.30").</param>
internal sealed record StandardLibrary(string Path, IReadOnlySet<string> Offered)
{
    private const string Prefix = "GLIBCXX_3.4.";

    /// <summary>The highest GLIBCXX version.</summary>
    public string Level => Offered
        .Where(version => version.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(version => int.TryParse(version[Prefix.Length..], out int minor) ? minor : 0)
        .DefaultIfEmpty(0)
        .Max() is var highest and > 0 ? Prefix + highest : "unknown";

    /// <summary>Finds it; null where this is not Linux or there is none.</summary>
    /// <exception cref="InvalidDataException">The file cannot be understood.</exception>
    public static StandardLibrary? Find()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad(VersionPatch.Library, out _)) return null;
        const int pathColumn = 5;
        string? path = File.ReadLines("/proc/self/maps")
            .Select(line => line.Split(' ', pathColumn + 1, StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > pathColumn)
            .Select(columns => columns[pathColumn].Trim())
            .FirstOrDefault(file => System.IO.Path.GetFileName(file).StartsWith(
                "libstdc++.so", StringComparison.Ordinal));
        return path is null
            ? null
            : new StandardLibrary(path, new ElfImage(File.ReadAllBytes(path)).VersionDefinitions.ToHashSet());
    }
}
