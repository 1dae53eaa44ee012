using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;

namespace GamingAudit.Benchmarks;

/// <summary>
/// What a certified target costs once all code is compiled: an assembly is audited exactly, over and over in one
/// process and on one thread.
/// </summary>
internal static class WarmBenchmark
{
    // Until then code is still compiled, and compiled again for what was seen.
    private const int RoundsToWarm = 15;
    private const int Rounds = 5;

    private static readonly AuditOptions Exactly = new()
    {
        Adversaries = new HashSet<string> { AdversaryNames.Exact },
        Threads = 1,
    };

    /// <summary>Prints the CPU seconds of a certified target, and of the dearest ones.</summary>
    /// <param name="assembly">The path of the assembly; null for that of the samples.</param>
    public static void Run(string? assembly)
    {
        AuditTarget[] targets = [.. Assembly.LoadFrom(assembly ?? Samples()).GetTypes().SelectMany(Targets)];
        for (int i = 0; i < RoundsToWarm; i++) Round(targets);
        double[][] seconds = [.. Enumerable.Range(0, Rounds).Select(_ => Round(targets))];
        (string Name, double Seconds)[] medians =
        [
            .. targets.Index().Select(at => (at.Item.Name, Median(seconds.Select(round => round[at.Index]))))
                .Where(target => !double.IsNaN(target.Item2)),
        ];
        double mean = medians.Average(target => target.Seconds);
        Say($"{medians.Length} certified targets: {mean:0.0000} CPU s each, warm (medians of {Rounds})");
        foreach ((string name, double each) in medians.OrderByDescending(target => target.Seconds).Take(8))
            Say($"  {each:0.0000}  {name}");
    }

    // NaN for those that are not certified.
    private static double[] Round(AuditTarget[] targets)
    {
        double[] seconds = new double[targets.Length];
        foreach ((int i, AuditTarget target) in targets.Index())
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            AuditResult result = Auditor.Audit(target, Exactly);
            TimeSpan taken = Process.GetCurrentProcess().TotalProcessorTime - before;
            seconds[i] = result.Certified ? taken.TotalSeconds : double.NaN;
        }
        return seconds;
    }

    private static IEnumerable<AuditTarget> Targets(Type type) => type
        .GetProperties(BindingFlags.Static | BindingFlags.Public)
        .Where(property => property.IsDefined(typeof(AuditAttribute), inherit: false))
        .SelectMany(property => property.GetValue(null) switch
        {
            AuditTarget target => [target],
            IEnumerable<AuditTarget> several => several,
            _ => [],
        });

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static string Samples() => typeof(WarmBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Samples").Value!;

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
