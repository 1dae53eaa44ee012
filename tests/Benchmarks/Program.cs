using GamingAudit.Benchmarks;
using GamingAudit.Benchmarks.Cluster;
using GamingAudit.Benchmarks.RealCode;

// Not run by the tests: prints what the analyzers cost a compilation, what a lint of loose files and an audit cost, and
// how much of a key of real code is found.
// BenchmarkDotNet does not fit: the unit of measurement is a whole compiler or tool process.
switch (args)
{
    case ["compile", ..]:
        CompileBenchmark.Run(Rounds());
        return 0;
    case ["lint", ..]:
        LintBenchmark.Run(Rounds());
        return 0;
    case ["cluster"]:
        return ClusterBenchmark.Run();
    case ["keystroke", .. var file]:
        KeystrokeBenchmark.Run(file is [var path, ..] ? path : null);
        return 0;
    case ["realcode"]:
        return RealCodeBenchmark.Run();
    case ["realcode", var folder]:
        return RealCodeBenchmark.Run(folder);
    case ["realcode", var folder, "--sarif", var file]:
        return RealCodeBenchmark.Run(folder, file);
    case ["corpus", var folder]:
        CorpusKey.Write(folder);
        return 0;
    case ["page"]:
        return await PageBenchmark.RunAsync();
    case ["audit", ..]:
        AuditBenchmark.Run(args is [_, _, ..] ? Rounds() : 1000);
        return 0;
    case ["warm", .. var assembly]:
        WarmBenchmark.Run(assembly is [var compiled, ..] ? compiled : null);
        return 0;
    case ["graders"]:
        GraderBenchmark.Run();
        return 0;
    default:
        Console.WriteLine(
            "Usage: Benchmarks compile|lint [ROUNDS] | audit [TARGETS] | warm [ASSEMBLY] | keystroke [FILE] | "
            + "cluster | graders | page | realcode [DIR [--sarif FILE]] | corpus DIR");
        return 1;
}

int Rounds() => args is [_, var text, ..] ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 3;
