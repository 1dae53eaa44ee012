using System.Diagnostics;

namespace GamingAudit.Benchmarks.Cluster;

/// <summary>A worker on one core, and the memory of it with all processes that it has started.</summary>
internal sealed class BenchWorker : IDisposable
{
    private readonly Process process;

    private BenchWorker(Process process)
    {
        this.process = process;
        new Thread(Watch) { IsBackground = true }.Start();
    }

    public long PeakBytes { get; private set; }

    public long Bytes => BytesOf(process.Id);

    public double CpuSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public static BenchWorker Start(string tool, string folder, int core, params string[] more)
    {
        var start = new ProcessStartInfo("taskset");
        string[] arguments =
        [
            "-c", $"{core}", "dotnet", tool, "work", "--threads", "1",
            "--cache", Path.Combine(folder, "cache"), .. more,
        ];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return new BenchWorker(Process.Start(start)!);
    }

    public void Wait() => process.WaitForExit();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Watch()
    {
        try
        {
            while (!process.HasExited)
            {
                PeakBytes = Math.Max(PeakBytes, Bytes);
                Thread.Sleep(100);
            }
        }
        catch (InvalidOperationException)
        {
            // It was disposed of.
        }
    }

    private static long BytesOf(int id)
    {
        try
        {
            long pages = long.Parse(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1]);
            return (pages * Environment.SystemPageSize) + Directory.GetDirectories($"/proc/{id}/task")
                .SelectMany(task => File.ReadAllText($"{task}/children")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Sum(child => BytesOf(int.Parse(child)));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
