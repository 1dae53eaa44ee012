using System.Text.Json;
using GamingAudit.Output.Files;

namespace GamingAudit.Tool.Sources;

/// <summary>
/// Remembers beside what a restore leaves what a project was last built from, and what came of it: where both are as
/// they were, a build has nothing to do.
/// </summary>
internal static class LastBuild
{
    private const string Assets = "project.assets.json";

    /// <summary>The assembly that these inputs were built to; null where it has to be built.</summary>
    public static string? Assembly(BuildInputs inputs)
    {
        try
        {
            return File.Exists(PathOf(inputs))
                && InputFile.ReadAllText(PathOf(inputs)).Split('\n') is [var hash, var made, var assembly]
                && hash == inputs.Hash && File.Exists(assembly) && made == Made(inputs, assembly)
                ? assembly
                : null;
        }
        catch (Exception e) when (IsUnknown(e))
        {
            return null;
        }
    }

    /// <summary>Remembers a build.</summary>
    public static void Keep(BuildInputs inputs, string assembly)
    {
        try
        {
            // Where the SDK keeps it elsewhere, nothing of it is known.
            if (File.Exists(Path.Combine(Folder(inputs), Assets)))
                File.WriteAllText(PathOf(inputs), $"{inputs.Hash}\n{Made(inputs, assembly)}\n{assembly}");
        }
        catch (Exception e) when (IsUnknown(e))
        {
            // It is built again, then.
        }
    }

    private static bool IsUnknown(Exception e) => e is IOException or UnauthorizedAccessException or JsonException
        or KeyNotFoundException or InvalidOperationException;

    private static string Folder(BuildInputs inputs) => Path.Combine(Path.GetDirectoryName(inputs.Project)!, "obj");

    private static string PathOf(BuildInputs inputs) => Path.Combine(
        Folder(inputs), $"{Path.GetFileName(inputs.Project)}.{inputs.Framework ?? "any"}.gaming-audit");

    // What is loaded, what was restored, and the packages that it came from.
    private static string Made(BuildInputs inputs, string assembly)
    {
        var print = new FilePrint();
        print.AddTree(Path.GetDirectoryName(assembly)!, _ => false);
        foreach (string file in Directory.EnumerateFiles(Folder(inputs), "*.nuget.g.*").Order(StringComparer.Ordinal))
            print.AddFile(file);
        string assets = Path.Combine(Folder(inputs), Assets);
        print.AddFile(assets);
        using var parsed = JsonDocument.Parse(InputFile.ReadAllBytes(assets));
        foreach (JsonProperty library in parsed.RootElement.GetProperty("libraries").EnumerateObject())
            if (library.Value.GetProperty("type").GetString() == "package")
                foreach (JsonProperty folder in parsed.RootElement.GetProperty("packageFolders").EnumerateObject())
                    print.AddFile(Path.Combine(
                        folder.Name, library.Value.GetProperty("path").GetString()!, ".nupkg.metadata"));
        return print.ToString();
    }
}
