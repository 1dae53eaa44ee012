using System.Runtime.CompilerServices;

namespace Layout.Tests;

/// <summary>Where the sources of the repository lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The pages that state the order of the rooms, in the order of their projects.</summary>
    public static IReadOnlyList<string> Maps { get; } = ["analyzers/README.md", "src/README.md"];

    /// <summary>Folders of projects that have C# sources of their own, relative to the root.</summary>
    public static IReadOnlyList<string> Projects() =>
    [
        .. Maps.SelectMany(map => Directory.EnumerateDirectories(Path.Combine(Root, Path.GetDirectoryName(map)!)))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Where(folder => new SourceProject(folder).Files.Count > 0)
            .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
