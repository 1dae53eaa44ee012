using GamingAudit.Output.Files;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>
/// Turns what the user names into assemblies: projects and assemblies as they are, of a solution or a folder the
/// projects that use GamingAudit.
/// </summary>
internal static class AuditSources
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>Finds and builds them.</summary>
    /// <param name="paths">What was named; the current folder where nothing was.</param>
    /// <param name="settings">How it is built.</param>
    /// <param name="changes">Tells what has changed, where the others are left out.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>What is to be audited, and the projects that are left out, which are not built.</returns>
    /// <exception cref="ToolException">There is no such thing, nothing to audit, or it does not build.</exception>
    public static async Task<(IReadOnlyList<AuditSource> Sources, IReadOnlyList<string> LeftOut)> LocateAsync(
        IReadOnlyList<string> paths, SourceSettings settings, ProjectChanges? changes, CancellationToken cancellation)
    {
        var files = new List<string>();
        foreach (string path in paths.Count == 0 ? [Directory.GetCurrentDirectory()] : paths)
            files.AddRange(await FilesAsync(path, settings, cancellation));
        var sources = new List<AuditSource>();
        var leftOut = new List<string>();
        foreach (string file in files.Distinct())
        {
            string full = Path.GetFullPath(file);
            if (changes is null || !File.Exists(full) || await changes.MayConcernAsync(full, cancellation))
                sources.Add(await SourceLocator.LocateAsync(file, settings, cancellation));
            else leftOut.Add(full);
        }
        return (sources, leftOut);
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(
        string path, SourceSettings settings, CancellationToken cancellation)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full) && Path.GetExtension(full).Equals(".cs", StringComparison.OrdinalIgnoreCase))
            throw ToolException.Usage(
                $"{path} is a C# file, and an audit runs a project: 'gaming-audit lint {path}' reads files.");
        if (File.Exists(full) && SolutionProjects.Is(full))
            return await UsingAsync(SolutionProjects.Of(full), full, path, settings, cancellation);
        if (!Directory.Exists(full)) return [path];
        if (Named(full, ".csproj") is [var only]) return [only];
        if (Named(full, ".slnx", ".sln") is [var solution, ..])
            return await UsingAsync(SolutionProjects.Of(solution), solution, path, settings, cancellation);
        string[] below = [.. Below(full).Order(StringComparer.Ordinal)];
        if (below.Length == 0) throw ToolException.Usage(Pointing($"There is no project in {full}", path));
        return below.Length == 1 ? below : await UsingAsync(below, null, path, settings, cancellation);
    }

    // What a restore has written down of a project tells what it uses, through other projects too, before it is built.
    private static async Task<IReadOnlyList<string>> UsingAsync(
        IReadOnlyList<string> projects, string? solution, string path, SourceSettings settings,
        CancellationToken cancellation)
    {
        foreach (string one in solution is null ? projects : [solution])
        {
            CommandOutput restored = await DotnetCommand.RestoreAsync(one, cancellation);
            if (settings.Verbose || restored.ExitCode != 0) await Console.Error.WriteAsync(restored.Text);
            if (restored.ExitCode != 0)
                throw ToolException.Usage($"{one} cannot be restored: mend the errors above first.");
        }
        string[] users = [.. projects.Where(Uses)];
        return users.Length > 0
            ? users
            : throw ToolException.Usage(Pointing($"No project of {path} uses GamingAudit", path));
    }

    private static bool Uses(string project)
    {
        string assets = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
        try
        {
            // One that restores to elsewhere is built to find out.
            return !File.Exists(assets)
                || InputFile.ReadAllText(assets).Contains("\"GamingAudit/", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string Pointing(string what, string path) =>
        $"{what}, so that there is no target to audit. Agents need none: 'gaming-audit lint {SafeText.Of(path)}' reads "
        + "their rewards.";

    private static string[] Named(string folder, params string[] extensions) =>
        [.. Entries(() => Directory.GetFiles(folder), folder)
            .Where(file => extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Below(string folder) => Named(folder, ".csproj")
        .Concat(Entries(() => Directory.GetDirectories(folder), folder)
            .Where(inner => Path.GetFileName(inner) is var name && name[0] != '.' && !Skipped.Contains(name)
                && new DirectoryInfo(inner).LinkTarget is null)
            .SelectMany(Below));

    private static string[] Entries(Func<string[]> list, string folder)
    {
        try
        {
            return list();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{folder} cannot be read: {e.Message}", e);
        }
    }
}
