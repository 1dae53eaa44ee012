using System.Collections;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>What a build of a project depends on.</summary>
/// <param name="Project">Full path of the project.</param>
/// <param name="Framework">What the user chose among its frameworks; null for nothing.</param>
/// <param name="Hash">A hash of names, lengths and times of all files, and of what else decides.</param>
internal sealed record BuildInputs(string Project, string? Framework, string Hash)
{
    // Found by walking up from a project, by the SDK, by NuGet or by the compiler.
    private static readonly string[] Above =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props",
        "global.json", "nuget.config", "NuGet.config", "NuGet.Config", ".editorconfig", ".globalconfig",
    ];

    // What a shell or the SDK sets anew for each command. Any other variable may be a property of the build.
    private static readonly string[] Passing = ["_", "SHLVL", "PWD", "OLDPWD", "DOTNET_CLI_TELEMETRY_SESSIONID"];

    /// <summary>Those of a project; null where not all of them can be told without a build.</summary>
    public static BuildInputs? Of(string project, string? framework)
    {
        var files = new ProjectFiles(project, Path.GetPathRoot(project)!);
        if (files.IsUnclear || files.DoesMore) return null;
        try
        {
            var print = new FilePrint();
            print.Add($"{ToolVersion.Full}\n{framework}");
            foreach ((string name, string value) in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Select(entry => ((string)entry.Key, (string?)entry.Value ?? ""))
                .Where(entry => !Passing.Contains(entry.Item1))
                .OrderBy(entry => entry.Item1, StringComparer.Ordinal))
                print.Add($"{name}={value}");
            foreach (string sdk in Sdks()) print.Add(sdk);
            foreach (string folder in files.Projects.SelectMany(FoldersAbove).Distinct().Order(StringComparer.Ordinal))
                foreach (string name in Above) print.AddFile(Path.Combine(folder, name));
            // A version may come from the commit.
            foreach (string folder in FoldersAbove(project))
                print.AddFile(Path.Combine(folder, ".git", "logs", "HEAD"));
            string[] own = [.. files.Projects.Select(path => Path.GetDirectoryName(path)!)];
            foreach (string part in files.Parts.Order(StringComparer.Ordinal))
                print.AddTree(part, folder => Path.GetFileName(folder).StartsWith('.') || IsMade(folder, own));
            return new BuildInputs(project, framework, print.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsMade(string folder, string[] own) =>
        Path.GetFileName(folder) is "bin" or "obj" && own.Contains(Path.GetDirectoryName(folder));

    private static IEnumerable<string> FoldersAbove(string project)
    {
        for (string? at = Path.GetDirectoryName(project); at is not null; at = Path.GetDirectoryName(at))
            yield return at;
    }

    // The runtime of this process lies in shared/NAME/VERSION beside the SDKs.
    private static IEnumerable<string> Sdks()
    {
        string folder = Path.GetFullPath(Path.Combine(
            System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"));
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            : [];
    }
}
