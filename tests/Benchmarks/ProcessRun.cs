using System.Diagnostics;

namespace GamingAudit.Benchmarks;

/// <summary>A process run to its end.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="CpuSeconds">Of all its threads.</param>
/// <param name="PeakBytes">The largest working set that was seen.</param>
internal sealed record ProcessRun(int ExitCode, string Output, double Seconds, double CpuSeconds, long PeakBytes)
{
    public static ProcessRun Of(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        (long peak, double cpu) = (0, 0);
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.WorkingSet64);
                cpu = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }

        double seconds = watch.Elapsed.TotalSeconds;
        return new ProcessRun(process.ExitCode, output.Result + errors.Result, seconds, cpu, peak);
    }
}
