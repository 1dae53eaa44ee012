using GamingAudit.Benchmarks;

// Not run by the tests: prints what the analyzers cost a compilation, and what a lint of loose files costs.
// BenchmarkDotNet does not fit: the unit of measurement is a whole compiler or tool process.
int rounds = args is [_, var text, ..] ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 3;
switch (args.FirstOrDefault())
{
    case "compile":
        CompileBenchmark.Run(rounds);
        return 0;
    case "lint":
        LintBenchmark.Run(rounds);
        return 0;
    default:
        Console.WriteLine("Usage: Benchmarks compile|lint [ROUNDS]");
        return 1;
}
