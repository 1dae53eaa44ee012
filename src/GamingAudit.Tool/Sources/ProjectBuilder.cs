using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>Builds a project with the .NET SDK.</summary>
internal static class ProjectBuilder
{
    /// <summary>Builds it in Release; the path of the assembly.</summary>
    /// <exception cref="ToolException">It does not build; the build's own output goes to standard error.</exception>
    public static async Task<string> BuildAsync(
        string project, SourceSettings settings, CancellationToken cancellation)
    {
        string? framework = settings.Framework ?? TargetFrameworks.Preferred(
            await EvaluateAsync(project, null, "TargetFrameworks", cancellation));
        string assembly = await EvaluateAsync(project, framework, "TargetPath", cancellation);
        List<string> build =
        [
            "build", project, "--configuration", "Release", "--verbosity", "quiet", "--nologo",
            // Otherwise a library's packages stay in the package cache, where nothing looks for them.
            "--property:CopyLocalLockFileAssemblies=true",
        ];
        if (framework is not null) build.AddRange(["--framework", framework]);
        CommandOutput output = await DotnetCommand.RunAsync(build, cancellation);
        if (settings.Verbose || output.ExitCode != 0) await Console.Error.WriteAsync(output.Text);
        if (output.ExitCode != 0)
            throw ToolException.Usage($"{project} does not build: mend the errors above first.");
        return File.Exists(assembly)
            ? assembly
            : throw ToolException.Usage($"{project} builds, but not to {assembly}: name the assembly instead.");
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
