using System.CommandLine;
using System.Diagnostics;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Worker;

namespace GamingAudit.Tool.Commands;

/// <summary>
/// <c>bench ppo</c>: training throughput on CartPole, beside the machine's own rate of matrix products.
/// </summary>
internal sealed class BenchPpoCommand : Command, IExemplified
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
    private readonly Option<string> format = MakeOption.BenchFormat();

    public BenchPpoCommand() : base("ppo", "Measure how fast PPO trains.")
    {
        foreach (Option option in (Option[])[seconds, threads, kernels, environments, widths, format]) Add(option);
        engine.AddTo(this);
        SetAction(parsed => (int)Interruption.Run(cancellation => Task.FromResult(Run(parsed, cancellation))));
    }

    public string Examples =>
        """
        gaming-audit bench ppo
        gaming-audit bench ppo --threads 2 --seconds 10 --format json
        gaming-audit bench ppo --engine torch --device cpu      both engines beside one another
        """;

    private ExitCode Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (engine.Read(parsed) is { Engine: not EngineRequest.Fused } asked)
            return Compare(parsed, asked, cancellation);
        int[] counts = parsed.GetValue(threads) is { Length: > 0 } given ? given : [1, Environment.ProcessorCount];
        KernelSet set = KernelSet.ByName(parsed.GetRequiredValue(kernels));
        IEnumerable<PpoMeasurement> throughput = PpoBenchmark.Run(
            [.. counts.Distinct()], parsed.GetRequiredValue(seconds), set, cancellation);
        IEnumerable<CartPoleMeasurement> learning = Seeds.Select(
            seed => CartPoleBenchmark.Measure(seed, counts.Max(), set, cancellation));
        if (parsed.GetRequiredValue(format) == "json")
            Console.Write(BenchOutput.Json(new PpoBenchDocument([.. throughput], [.. learning])));
        else
            foreach (string line in BenchOutput.Lines(throughput).Concat(learning.Select(BenchOutput.Line)))
                Console.WriteLine(line);
        return ExitCode.Clean;
    }

    private ExitCode Compare(ParseResult parsed, EngineRequest asked, CancellationToken cancellation)
    {
        long before = Environment.WorkingSet, start = Stopwatch.GetTimestamp();
        int[] chosenWidths = parsed.GetValue(widths) is { Length: > 0 } some ? some : [.. EngineBenchmark.Widths];
        (PpoBackend backend, string? remark) = EngineSelection.Of(asked, chosenWidths.Max());
        var startup = new EngineStartup(
            backend.Name, remark ?? "", Stopwatch.GetElapsedTime(start).TotalSeconds, before, Environment.WorkingSet);
        IEnumerable<EngineMeasurement> measured = EngineBenchmark.Run(
            [.. ((PpoBackend[])[FusedBackend.Instance, backend]).Distinct()],
            parsed.GetValue(environments) is { Length: > 0 } given ? given : EngineBenchmark.EnvironmentCounts,
            chosenWidths,
            parsed.GetValue(threads) is { Length: > 0 } counts ? counts.Max() : Environment.ProcessorCount,
            parsed.GetRequiredValue(seconds), cancellation);
        if (parsed.GetRequiredValue(format) == "json")
            Console.Write(EngineBenchOutput.Json(new EngineBenchDocument(startup, [.. measured])));
        else
            foreach (string line in EngineBenchOutput.Lines(startup, measured)) Console.WriteLine(line);
        return ExitCode.Clean;
    }
}
