using System.Collections;
using System.Diagnostics;
using System.Text;

namespace GamingAudit.Package.Tests.Feed;

/// <summary>Runs the <c>dotnet</c> of the machine as a user would, in a process that leaves no server behind.</summary>
public static class DotnetCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> with the arguments in the folder and waits for its end.</summary>
    /// <exception cref="TimeoutException">It ran for more than ten minutes; its process tree is ended.</exception>
    public static async Task<CommandResult> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start);
        string command = "dotnet " + string.Join(' ', arguments);
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' was ended after {Limit}:\n{output}");
        }

        return new CommandResult(command, process.ExitCode, output.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output) output.AppendLine(line.Data);
        }
    }

    // What a test run inherits from the build that started it would steer the builds that it starts.
    private static void Isolate(ProcessStartInfo start)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // As in Directory.Build.props: a build is over before a profile could pay, or code that is compiled once more.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "1000";
    }
}
