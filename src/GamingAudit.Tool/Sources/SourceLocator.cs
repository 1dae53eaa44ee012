using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>Turns what the user names into an assembly.</summary>
internal static class SourceLocator
{
    /// <summary>Finds, and builds where it is a project.</summary>
    /// <param name="path">A project, an assembly, or a folder with one project; null for the current folder.</param>
    /// <param name="settings">How it is built.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="ToolException">There is no such thing, or it does not build.</exception>
    public static async Task<AuditSource> LocateAsync(
        string? path, SourceSettings settings, CancellationToken cancellation)
    {
        string full = Path.GetFullPath(path ?? Directory.GetCurrentDirectory());
        if (Directory.Exists(full)) full = OnlyProject(full);
        if (!File.Exists(full))
            throw ToolException.Usage($"{path} does not exist: name a project, an assembly or a folder.");
        return Path.GetExtension(full).ToLowerInvariant() switch
        {
            ".dll" or ".exe" => new AuditSource(full, full),
            ".csproj" or ".fsproj" or ".vbproj" =>
                new AuditSource(full, await ProjectBuilder.BuildAsync(full, settings, cancellation)),
            _ => throw ToolException.Usage($"{path} is neither a project (.csproj) nor an assembly (.dll)."),
        };
    }

    /// <summary>Finds several, and builds those that are projects.</summary>
    /// <exception cref="ToolException">There is no such thing, or it does not build.</exception>
    public static async Task<IReadOnlyList<AuditSource>> LocateAllAsync(
        IReadOnlyList<string> paths, SourceSettings settings, CancellationToken cancellation)
    {
        var located = new List<AuditSource>();
        foreach (string path in paths) located.Add(await LocateAsync(path, settings, cancellation));
        return located;
    }

    private static string OnlyProject(string folder)
    {
        return Projects(folder) switch
        {
            [string project] => project,
            [] => throw ToolException.Usage($"There is no project in {folder}: name a project or an assembly."),
            var several => throw ToolException.Usage(
                $"There are several projects in {folder} ({string.Join(", ", several.Select(Path.GetFileName))}): "
                + "name one of them."),
        };
    }

    private static string[] Projects(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*.csproj").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{folder} cannot be read: {e.Message}", e);
        }
    }
}
