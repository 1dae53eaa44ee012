using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>Builds a project with the .NET SDK.</summary>
internal static class ProjectBuilder
{
    private const string Path = "TargetPath";
    private const string Frameworks = "TargetFrameworks";

    /// <summary>
    /// Builds it in Release, in one call of the SDK where that can be, and not at all where nothing has changed since
    /// the last time; the path of the assembly.
    /// </summary>
    /// <exception cref="ToolException">It does not build; the build's own output goes to standard error.</exception>
    public static async Task<string> BuildAsync(
        string project, SourceSettings settings, CancellationToken cancellation)
    {
        var before = BuildInputs.Of(project, settings.Framework);
        if (before is not null && LastBuild.Assembly(before) is { } built) return built;
        string assembly = await RunAsync(project, settings, cancellation);
        // A restore may have told of more, and somebody may have written while it was built.
        if (before is not null && before == BuildInputs.Of(project, settings.Framework))
            LastBuild.Keep(before, assembly);
        return assembly;
    }

    private static async Task<string> RunAsync(
        string project, SourceSettings settings, CancellationToken cancellation)
    {
        string? framework = settings.Framework;
        if (framework is null && MayHaveSeveralFrameworks(project))
            framework = TargetFrameworks.Preferred(
                await EvaluateAsync(project, null, "TargetFrameworks", cancellation));
        List<string> build =
        [
            DotnetCommand.Build, project, "-verbosity:quiet", "-nologo", "-property:Configuration=Release",
            // A restore is for all frameworks.
            "-restore", "-restoreProperty:Configuration=Release",
            // Otherwise a library's packages stay in the package cache, where nothing looks for them.
            "-property:CopyLocalLockFileAssemblies=true",
            "-target:Build", $"-getProperty:{Path}", $"-getProperty:{Frameworks}",
        ];
        if (framework is not null) build.Add($"-property:TargetFramework={framework}");
        CommandOutput output = await DotnetCommand.RunAsync(build, cancellation);
        if (output.ExitCode != 0)
        {
            // A project that cannot be read has a sentence of its own.
            await EvaluateAsync(project, framework, Path, cancellation);
            await Console.Error.WriteAsync(output.Errors);
            throw ToolException.Usage($"{project} does not build: mend the errors above first.");
        }
        if (settings.Verbose) await Console.Error.WriteAsync(output.Errors);
        (string assembly, string frameworks) = Properties(output.Output);
        if (framework is null && TargetFrameworks.Preferred(frameworks) is { } preferred)
            return await RunAsync(project, settings with { Framework = preferred }, cancellation);
        return File.Exists(assembly)
            ? assembly
            : throw ToolException.Usage($"{project} builds, but not to {assembly}: name the assembly instead.");
    }

    // A project with several frameworks would be built for all of them to say which they are.
    private static bool MayHaveSeveralFrameworks(string project)
    {
        const string shared = "Directory.Build.*";
        try
        {
            if (InputFile.ReadAllText(project).Contains(Frameworks, StringComparison.OrdinalIgnoreCase)) return true;
            for (DirectoryInfo? at = Directory.GetParent(project); at is not null; at = at.Parent)
                if (at.EnumerateFiles(shared).Any(file => InputFile.ReadAllText(file.FullName)
                    .Contains(Frameworks, StringComparison.OrdinalIgnoreCase)))
                    return true;
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static (string Assembly, string Frameworks) Properties(string output)
    {
        try
        {
            using var parsed = JsonDocument.Parse(output[Math.Max(0, output.IndexOf('{'))..]);
            JsonElement properties = parsed.RootElement.GetProperty("Properties");
            return (
                properties.GetProperty(Path).GetString() ?? "",
                properties.GetProperty(Frameworks).GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException(ExitCode.InternalError, "The SDK did not say where it built the project to.", e)
            { Detail = output };
        }
    }

    private static async Task<string> EvaluateAsync(
        string project, string? framework, string property, CancellationToken cancellation)
    {
        List<string> evaluate =
            ["msbuild", project, "-nologo", "-property:Configuration=Release", $"-getProperty:{property}"];
        if (framework is not null) evaluate.Add($"-property:TargetFramework={framework}");
        CommandOutput output = await DotnetCommand.RunAsync(evaluate, cancellation);
        if (output.ExitCode == 0) return output.Text.Trim();
        string[] said = output.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? why = said.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
            ?? said.FirstOrDefault();
        throw new ToolException(
            ExitCode.BadUsage,
            $"{project} is not a project that the .NET SDK can read{(why is null ? "." : $": {why}")}")
        { Detail = output.Text };
    }
}
