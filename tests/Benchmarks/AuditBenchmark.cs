using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace GamingAudit.Benchmarks;

/// <summary>What <c>audit</c> costs: many small targets, and the time to a first verdict.</summary>
internal static partial class AuditBenchmark
{
    private const int Rounds = 5;
    private const int Children = -1;
    private static readonly string[] Verdicts = ["GAMED small", "TIED small", "sound  small"];
    private static readonly string Tool = typeof(AuditBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Tool").Value!;

    /// <summary>Prints both.</summary>
    /// <param name="count">How many small targets.</param>
    public static void Run(int count)
    {
        string folder = Directory.CreateTempSubdirectory("gaming-audit-benchmark-").FullName;
        try
        {
            string many = SmallTargets.Compile(folder, count);
            TimedRun run = Audit(folder, many);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count} small targets: {run.Cpu:0.0} CPU s, {run.Seconds:0.0} s, exit code {run.ExitCode}, "
                + $"{run.Verdicts} verdicts"));
            FirstVerdict(folder, "assembly", SmallTargets.Compile(folder, 1));
            string project = SmallTargets.WriteProject(folder, AppContext.BaseDirectory);
            Audit(folder, project);
            FirstVerdict(folder, "project, up to date", project);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void FirstVerdict(string folder, string what, string source)
    {
        TimedRun[] runs = [.. Enumerable.Range(0, Rounds).Select(_ => Audit(folder, source))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: first verdict after {Median(run => run.First):0.00} s, all after "
            + $"{Median(run => run.Seconds):0.00} s and {Median(run => run.Cpu):0.00} CPU s (medians of {Rounds})"));

        double Median(Func<TimedRun, double> of) => runs.Select(of).Order().ElementAt(Rounds / 2);
    }

    private static TimedRun Audit(string folder, string source)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (string argument in (string[])
            [Tool, "audit", source, "--budget", "quick", "--no-corpus", "--witnesses", Path.Combine(folder, "kept")])
            start.ArgumentList.Add(argument);
        double before = CpuOfChildren();
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        (double first, int verdicts) = (double.NaN, 0);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (!Verdicts.Any(verdict => line.StartsWith(verdict, StringComparison.Ordinal))) continue;
            if (verdicts++ == 0) first = watch.Elapsed.TotalSeconds;
        }
        process.WaitForExit();
        return new TimedRun(first, watch.Elapsed.TotalSeconds, CpuOfChildren() - before, verdicts, process.ExitCode);
    }

    // Of all processes below this one that were waited for, in seconds: ru_utime and ru_stime, getrusage(2).
    private static double CpuOfChildren()
    {
        long[] usage = new long[18];
        if (!OperatingSystem.IsLinux() || Usage(Children, usage) != 0) return double.NaN;
        return usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Usage(int who, [Out] long[] usage);

    private sealed record TimedRun(double First, double Seconds, double Cpu, int Verdicts, int ExitCode);
}
