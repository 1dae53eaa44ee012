using System.CommandLine;
using System.Diagnostics;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Worker;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>
/// <c>bench ppo</c>: training throughput on CartPole, beside the machine's own rate of matrix products.
/// </summary>
internal sealed class TrainingCommand : ReportCommand<TrainingBench>
{
    private static readonly ulong[] Seeds = [1, 2, 3];

    private readonly Option<double> seconds =
        MakeOption.Number("--seconds", 4, 0.1, 3600, "How long each measurement takes.");

    private readonly Option<int[]> threads = MakeOption.Numbers(
        "--threads", 1, 1024, "Numbers of threads to measure with; 1 and all processors by default.");

    private readonly Option<string> kernels = MakeOption.Choice(
        "--kernels", KernelSet.Best.Name, [.. KernelSet.Available.Select(set => set.Name)],
        "The arithmetic to use; the fastest that this machine has by default.");

    private readonly Option<int[]> environments = MakeOption.Numbers(
        "--environments", 1, 1 << 20, "With another engine: numbers of environments; 64 to 16384 by default.");

    private readonly Option<int[]> widths = MakeOption.Numbers(
        "--width", 1, 1 << 14, "With another engine: widths of the layers; 64, 256 and 1024 by default.");

    private readonly EngineOptions engine = new(trainsTargets: false);

    public TrainingCommand() : base("ppo", "Measure how fast PPO trains.", TrainingFormats.All)
    {
        Add(seconds, threads, kernels, environments, widths);
        engine.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit bench ppo
        gaming-audit bench ppo --threads 2 --seconds 10 --format json
        gaming-audit bench ppo --engine torch --device cpu      both engines beside one another
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        ReportSettings<TrainingBench> report = Report(parsed);
        TrainingBench bench = engine.Read(parsed) is { Engine: not EngineRequest.Fused } asked
            ? Compare(parsed, asked, cancellation)
            : Measure(parsed, cancellation);
        return Task.FromResult(ReportOutput.Write(
            report.File is null && report.Copies.Count == 0 ? bench : bench.Measured(), report.Format, report.File,
            report.Copies));
    }

    private PpoBench Measure(ParseResult parsed, CancellationToken cancellation)
    {
        int[] counts = parsed.GetValue(threads) is { Length: > 0 } given ? given : [1, Environment.ProcessorCount];
        KernelSet set = KernelSet.ByName(parsed.GetRequiredValue(kernels));
        return new PpoBench(
            PpoBenchmark.Run([.. counts.Distinct()], parsed.GetRequiredValue(seconds), set, cancellation),
            Seeds.Select(seed => CartPoleBenchmark.Measure(seed, counts.Max(), set, cancellation)));
    }

    private EngineBench Compare(ParseResult parsed, EngineRequest asked, CancellationToken cancellation)
    {
        long before = Environment.WorkingSet, start = Stopwatch.GetTimestamp();
        int[] chosenWidths = parsed.GetValue(widths) is { Length: > 0 } some ? some : [.. EngineBenchmark.Widths];
        (PpoBackend backend, string? remark) = EngineSelection.Of(asked, chosenWidths.Max());
        var startup = new EngineStartup(
            backend.Name, remark ?? "", Stopwatch.GetElapsedTime(start).TotalSeconds, before, Environment.WorkingSet);
        return new EngineBench(startup, EngineBenchmark.Run(
            [.. ((PpoBackend[])[FusedBackend.Instance, backend]).Distinct()],
            parsed.GetValue(environments) is { Length: > 0 } given ? given : EngineBenchmark.EnvironmentCounts,
            chosenWidths,
            parsed.GetValue(threads) is { Length: > 0 } counts ? counts.Max() : Environment.ProcessorCount,
            parsed.GetRequiredValue(seconds), cancellation));
    }
}
