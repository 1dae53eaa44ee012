using System.CommandLine;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;

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

    private readonly Option<string> format = MakeOption.BenchFormat();

    public BenchPpoCommand() : base("ppo", "Measure how fast PPO trains.")
    {
        foreach (Option option in (Option[])[seconds, threads, kernels, format]) Add(option);
        SetAction(parsed => (int)Interruption.Run(cancellation => Task.FromResult(Run(parsed, cancellation))));
    }

    public string Examples =>
        """
        gaming-audit bench ppo
        gaming-audit bench ppo --threads 2 --seconds 10 --format json
        """;

    private ExitCode Run(ParseResult parsed, CancellationToken cancellation)
    {
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
}
