using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Cluster.Work;

/// <summary>
/// <c>gaming-audit shard</c> as a process of its own, which ends with the worker: the worker holds the other end of its
/// standard input.
/// </summary>
internal sealed class ShardProcess : IAsyncDisposable
{
    private const int KeptOfErrors = 2000;

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private ShardProcess(Process process)
    {
        this.process = process;
        errors = HeadAsync(process.StandardError);
        new Thread(Receive) { IsBackground = true, Name = "shard" }.Start();
    }

    public int Id => process.Id;

    /// <summary>Starts it on items of a plan.</summary>
    public static ShardProcess Start(Plan plan, IReadOnlyList<int> items, WorkSettings settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "gaming-audit.dll"), "shard", plan.Folder,
            "--bundles", Path.GetDirectoryName(plan.Bundle.Folder)!, "--output", "-", "--end-with-input",
            "--threads", settings.Threads.ToString(CultureInfo.InvariantCulture),
            .. items.SelectMany(item => new[] { "--item", item.ToString(CultureInfo.InvariantCulture) }),
            .. settings.Libtorch is { } libtorch ? ["--libtorch", libtorch] : Array.Empty<string>(),
        ];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        // User code reads no password of the database.
        start.Environment.Remove(ClusterDatabase.Variable);
        start.Environment.Remove("PGPASSWORD");
        start.Environment.Remove("PGPASSFILE");
        return new ShardProcess(
            Process.Start(start) ?? throw new InvalidOperationException("No shard process started."));
    }

    /// <summary>What it says: the header of the part, then a line for each item that is done.</summary>
    public IAsyncEnumerable<string> Lines(CancellationToken cancellation) => lines.Reader.ReadAllAsync(cancellation);

    /// <summary>Waits for its end; what went wrong, or null.</summary>
    public async Task<string?> EndAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? null : $"exit code {process.ExitCode}: {SafeText.Line(await errors)}";
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Receive()
    {
        try
        {
            var reader = new LineReader(process.StandardOutput.BaseStream);
            while (reader.Read() is { } line) lines.Writer.TryWrite(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It has died, or was ended; what it did say has been passed on.
        }
        lines.Writer.TryComplete();
    }

    private static async Task<string> HeadAsync(StreamReader reader)
    {
        string all = await reader.ReadToEndAsync();
        return all[..Math.Min(all.Length, KeptOfErrors)].Trim();
    }
}
