namespace GamingAudit.Linting.Sources;

/// <summary>Something to lint.</summary>
/// <param name="Kind">How it is compiled.</param>
/// <param name="Path">Full path of the solution, the project, the folder or the file.</param>
internal sealed record LintSource(LintSourceKind Kind, string Path)
{
    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];

    /// <summary>
    /// What a path names. A folder stands for the solution or the project that lies in it, and without one, or if it is
    /// a Unity project, for the C# files below it.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="loose">Whether a project or a solution stands for the C# files in its folder and below it.</param>
    /// <exception cref="LintException">There is no such thing, or it is nothing to lint.</exception>
    public static LintSource Of(string path, bool loose = false)
    {
        LintSource source = Named(path);
        if (!loose || source.Kind == LintSourceKind.Loose) return source;
        return new LintSource(
            LintSourceKind.Loose,
            Directory.Exists(path) ? System.IO.Path.GetFullPath(path) : System.IO.Path.GetDirectoryName(source.Path)!);
    }

    private static LintSource Named(string path)
    {
        string full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (Directory.Exists(full)) return OfFolder(full);
        if (!File.Exists(full) && new FileInfo(full).LinkTarget is null)
            throw new LintException($"{path} does not exist: name a solution, a project, a folder or a C# file.");
        string extension = System.IO.Path.GetExtension(full).ToLowerInvariant();
        if (SolutionExtensions.Contains(extension)) return new LintSource(LintSourceKind.Solution, full);
        return extension switch
        {
            ".csproj" => new LintSource(LintSourceKind.Project, full),
            ".cs" => new LintSource(LintSourceKind.Loose, full),
            _ => throw new LintException(
                $"{path} is none of a solution, a C# project (.csproj), a folder and a C# file (.cs)."),
        };
    }

    private static LintSource OfFolder(string folder)
    {
        if (ProjectRoots.IsUnityProject(folder)) return new LintSource(LintSourceKind.Loose, folder);
        string[] solutions = Files(folder, ".sln", ".slnx");
        if (solutions.Length > 0) return new LintSource(LintSourceKind.Solution, Only(solutions, "solutions", folder));
        string[] projects = Files(folder, ".csproj");
        return projects.Length > 0
            ? new LintSource(LintSourceKind.Project, Only(projects, "projects", folder))
            : new LintSource(LintSourceKind.Loose, folder);
    }

    private static string[] Files(string folder, params string[] extensions)
    {
        try
        {
            return [.. Directory.GetFiles(folder)
                .Where(file => extensions.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant()))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LintException($"{folder} cannot be read: {e.Message}", e);
        }
    }

    private static string Only(string[] found, string what, string folder) => found is [string only]
        ? only
        : throw new LintException(
            $"There are several {what} in {folder} ({string.Join(", ", found.Select(System.IO.Path.GetFileName))}): "
            + "name one of them.");
}
