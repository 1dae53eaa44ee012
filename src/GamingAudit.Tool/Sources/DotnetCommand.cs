using System.ComponentModel;
using System.Diagnostics;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>Runs <c>dotnet</c>.</summary>
internal static class DotnetCommand
{
    /// <summary>
    /// What builds and restores: not "build" and "restore", which look for workloads too, and leave two folders in the
    /// temporary one each time.
    /// </summary>
    public const string Build = "msbuild";

    /// <summary>Restores a project or a solution.</summary>
    public static Task<CommandOutput> RestoreAsync(string path, CancellationToken cancellation) =>
        RunAsync([Build, path, "-target:Restore", "-verbosity:quiet", "-nologo"], cancellation);

    public static async Task<CommandOutput> RunAsync(
        IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        // A build server that is left running would hold this command's output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process process = Start(start);
        process.StandardInput.Close();
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new CommandOutput(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        }
        catch (Win32Exception e)
        {
            throw ToolException.Usage("The .NET SDK (dotnet) was not found: install it, or name an assembly.", e);
        }
    }
}
