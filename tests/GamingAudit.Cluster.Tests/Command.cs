using System.Diagnostics;
using System.Reflection;

namespace GamingAudit.Cluster.Tests;

/// <summary>One of the tools, run as its users run it.</summary>
internal sealed class Command : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private Command(Process process)
    {
        this.process = process;
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>Starts the tool of the cluster.</summary>
    public static Command Cluster(string folder, Database? database, params string[] arguments) =>
        Start(folder, database?.Connection, Tool("gaming-audit-cluster.dll"), arguments);

    /// <summary>Runs the tool of the cluster to its end.</summary>
    public static async Task<string> ClusterAsync(
        string folder, Database database, int exitCode, params string[] arguments)
    {
        using Command command = Cluster(folder, database, arguments);
        return await command.EndAsync(exitCode);
    }

    /// <summary>Runs <c>gaming-audit</c> to its end.</summary>
    public static async Task<string> AuditAsync(string folder, int exitCode, params string[] arguments)
    {
        using Command command = Start(folder, null, Tool("gaming-audit.dll"), arguments);
        return await command.EndAsync(exitCode);
    }

    /// <summary>Waits for its end, with an exit code; what it printed.</summary>
    public async Task<string> EndAsync(int exitCode)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        await process.WaitForExitAsync(limit.Token);
        string said = await output + await errors;
        Assert.True(process.ExitCode == exitCode, $"Exit code {process.ExitCode}, and not {exitCode}: {said}");
        return said;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static Command Start(string folder, string? database, string tool, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(tool);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, ".home");
        start.Environment["GAMING_AUDIT_DATABASE"] = database;
        return new Command(Process.Start(start)!);
    }

    private static string Tool(string name) => Path.Combine(
        Path.GetDirectoryName(typeof(Command).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Cluster").Value)!,
        name);
}
