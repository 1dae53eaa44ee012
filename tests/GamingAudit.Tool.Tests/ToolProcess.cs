using System.Diagnostics;
using System.Text;

namespace GamingAudit.Tool.Tests;

/// <summary>The built tool, run as its users run it.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(180);

    private readonly Process process;
    private readonly StringBuilder printed = new();
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ToolProcess(Process process)
    {
        this.process = process;
        process.StandardInput.Close();
        output = ReadOutputAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>What it has printed until now.</summary>
    public string OutputSoFar
    {
        get
        {
            lock (printed) return printed.ToString();
        }
    }

    /// <summary>Starts the tool in a folder.</summary>
    public static ToolProcess Start(string folder, params string[] arguments) =>
        Start(folder, new Dictionary<string, string?>(), arguments);

    /// <summary>
    /// Starts the tool in a folder, with some variables of its environment changed or, if null, gone.
    /// </summary>
    public static ToolProcess Start(
        string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Fixture.Tool);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        // A process that is killed would leave its debugger's pipes and sockets in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        // Runs as short as these pay for a profile that they are over before they could use.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // And for code compiled once more: a fifth of an audit's processor time. A hexadecimal number of milliseconds.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "1000";
        // What a run that is killed keeps for the next goes with the folder.
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, ".home");
        foreach ((string name, string? value) in environment) start.Environment[name] = value;
        return new ToolProcess(Process.Start(start)!);
    }

    /// <summary>Runs the tool in a folder to its end.</summary>
    public static async Task<ToolResult> RunAsync(string folder, params string[] arguments)
    {
        using ToolProcess tool = Start(folder, arguments);
        return await tool.EndAsync();
    }

    /// <summary>Waits for its end; one that does not come in time is a failure.</summary>
    public async Task<ToolResult> EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        await process.WaitForExitAsync(limit.Token);
        return new ToolResult(process.ExitCode, await output, await errors);
    }

    private async Task<string> ReadOutputAsync()
    {
        char[] buffer = new char[4096];
        int read;
        while ((read = await process.StandardOutput.ReadAsync(buffer)) > 0)
            lock (printed) printed.Append(buffer, 0, read);
        return OutputSoFar;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
