using System.Globalization;

namespace GamingAudit.Benchmarks;

/// <summary><c>gaming-audit lint</c> of a folder of 4,000 loose files (bars: 20 seconds on 2 cores, 1.5 GB).</summary>
internal static class LintBenchmark
{
    private const int Rewards = 1000;
    private const int Others = 3000;

    public static void Run(int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("gaming-audit-bench-").FullName;
        try
        {
            Workload.WriteRewardClasses(Path.Combine(folder, "Assets"), Rewards);
            Workload.WriteOrdinaryClasses(Path.Combine(folder, "Assets"), Others);
            string tool = Path.Combine(AppContext.BaseDirectory, "gaming-audit.dll");
            Console.WriteLine("files  seconds  CPU s  peak MB  exit code");
            for (int round = 0; round < rounds; round++)
            {
                ProcessRun run = ProcessRun.Of("exec", tool, "lint", folder);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Rewards + Others,5}  {run.Seconds,7:F1}  {run.CpuSeconds,5:F1}  {run.PeakBytes / 1e6,7:F0}  "
                    + $"{run.ExitCode,9}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
