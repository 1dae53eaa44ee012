using System.Globalization;
using System.Text.RegularExpressions;

namespace GamingAudit.Benchmarks;

/// <summary>
/// The share of the analyzers in the time of the compiler: 1,000 reward classes among 4,000 ordinary ones (bar: below
/// 10 %), and 5,000 ordinary ones that reference no reward framework (bar: below 1 %).
/// </summary>
internal static partial class CompileBenchmark
{
    public static void Run(int rounds)
    {
        Console.WriteLine("                              without analyzers           with           analyzers");
        Console.WriteLine("compilation                   seconds    CPU s    seconds    CPU s   added CPU   reported");
        for (int round = 0; round < rounds; round++)
        {
            Measure("1,000 reward, 4,000 other", 1000, 4000);
            Measure("5,000 other", 0, 5000);
        }
    }

    private static void Measure(string name, int rewards, int others)
    {
        string folder = Directory.CreateTempSubdirectory("gaming-audit-bench-").FullName;
        try
        {
            if (rewards > 0) Workload.WriteRewardClasses(folder, rewards);
            Workload.WriteOrdinaryClasses(folder, others);
            ProcessRun plain = Compile(folder, withStubs: rewards > 0, withAnalyzers: false);
            ProcessRun run = Compile(folder, withStubs: rewards > 0, withAnalyzers: true);
            double reported = double.Parse(
                Total().Match(run.Output) is { Success: true } match
                    ? match.Groups[1].Value
                    : throw new InvalidOperationException($"The compiler said nothing of analyzers:\n{run.Output}"),
                CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-28} {plain.Seconds,8:F1} {plain.CpuSeconds,8:F1}   {run.Seconds,8:F1} {run.CpuSeconds,8:F1}   "
                + $"{1 - plain.CpuSeconds / run.CpuSeconds,9:P1}   {reported,6:F2} s"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The compiler itself, so that nothing of a build is counted. With warnings off it would not run the analyzers.
    private static ProcessRun Compile(string folder, bool withStubs, bool withAnalyzers)
    {
        string compiler = Path.Combine(Newest(ProcessRun.Of("--list-sdks").Output), "Roslyn", "bincore", "csc.dll");
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        List<string> lines =
        [
            "/nologo", "/target:library", "/nostdlib+", "/reportanalyzer", $"/out:{folder}/out.dll",
            $"/recurse:{folder}/*.cs",
            .. References(platform),
        ];
        if (withAnalyzers) lines.Add($"/analyzer:{typeof(RewardFunctionAnalyzer).Assembly.Location}");
        if (withStubs) lines.Add($"/r:{Stubs(compiler, platform, folder)}");
        File.WriteAllLines(Path.Combine(folder, "all.rsp"), lines);
        return ProcessRun.Of("exec", compiler, $"@{folder}/all.rsp");
    }

    private static string Stubs(string compiler, string platform, string folder)
    {
        string output = Path.Combine(folder, "UnityEngine.dll");
        List<string> arguments =
        [
            "exec", compiler, "/nologo", "/target:library", "/nostdlib+", "/refonly", "/warn:0", $"/out:{output}",
            $"/recurse:{AppContext.BaseDirectory}Stubs/*.cs",
            .. References(platform),
        ];
        ProcessRun run = ProcessRun.Of([.. arguments]);
        return run.ExitCode == 0 ? output : throw new InvalidOperationException(run.Output);
    }

    private static IEnumerable<string> References(string platform) => Directory.GetFiles(platform, "System*.dll")
        .Where(file => !file.Contains(".Native.", StringComparison.Ordinal)).Select(file => $"/r:{file}");

    // "10.0.401 [folder]" a line, oldest first.
    private static string Newest(string sdks)
    {
        Match last = Sdk().Matches(sdks)[^1];
        return Path.Combine(last.Groups[2].Value, last.Groups[1].Value);
    }

    [GeneratedRegex(@"Total analyzer execution time: ([0-9.]+) seconds")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(\S+) \[(.+)\]", RegexOptions.Multiline)]
    private static partial Regex Sdk();
}
