using System.CommandLine;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Bench;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands;

/// <summary><c>bench adversary</c>: how much of the proxy an adversary earns alone.</summary>
internal sealed class BenchAdversaryCommand : Command, IExemplified
{
    private readonly Argument<string?> source = MakeOption.Source();

    private readonly Option<string[]> targets = new("--target")
    {
        Description = "Measure on this target only; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string> adversary = MakeOption.Choice(
        "--adversary", "ppo", [.. Searchers.All.Select(searcher => searcher.Name)], "The adversary that plays.");

    private readonly Option<int> seeds =
        MakeOption.Number("--seeds", 3, 1, 1000, "Searches of each target, with the seeds 1, 2, ...");

    private readonly Option<long> steps = MakeOption.Number<long>(
        "--steps", 2_000_000, 1, long.MaxValue, "Environment steps of each search.");

    private readonly EngineOptions engine = new();
    private readonly Option<string> format = MakeOption.BenchFormat();
    private readonly Option<string?> framework = MakeOption.Framework();
    private readonly Option<bool> verbose = MakeOption.Verbose();

    public BenchAdversaryCommand() : base("adversary", "Measure what an adversary reaches without the exact solver.")
    {
        Add(source);
        foreach (Option option in (Option[])[targets, adversary, seeds, steps, format, framework, verbose])
            Add(option);
        engine.AddTo(this);
        SetAction(parsed => (int)Interruption.Run(cancellation => RunAsync(parsed, cancellation)));
    }

    public string Examples =>
        """
        gaming-audit bench adversary Rewards.csproj
        gaming-audit bench adversary Rewards.csproj --target boat-race --steps 300000
        """;

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        AuditSource located = await SourceLocator.LocateAsync(
            parsed.GetValue(source), parsed.GetValue(framework), parsed.GetValue(verbose), cancellation);
        await using var pool = new WorkerPool(TimeSpan.FromHours(1), parsed.GetValue(verbose));
        IReadOnlyList<ListedTarget> listed = await TargetLister.ListAsync(pool, located.Assembly, cancellation);
        IReadOnlyList<ListedTarget> chosen = TargetSelection.Of(listed, parsed.GetValue(targets) ?? [], located);
        bool isText = parsed.GetRequiredValue(format) == "text";
        var all = new List<AdversaryMeasurement>();
        if (isText) Console.WriteLine(BenchOutput.AdversaryHeader);
        foreach (ListedTarget target in chosen.Where(target => target.Fault is null))
            for (int seed = 1; seed <= parsed.GetRequiredValue(seeds); seed++)
            {
                var request = new AdversaryBenchRequest(
                    target.Place, parsed.GetRequiredValue(adversary), (ulong)seed, parsed.GetRequiredValue(steps),
                    Environment.ProcessorCount, Solves: true, engine.Read(parsed));
                // Null where the adversary cannot play the target.
                if (await MeasureAsync(pool, request, cancellation) is not { } measured) break;
                all.Add(measured);
                if (isText) Console.WriteLine(BenchOutput.Line(measured));
            }
        Console.Write(isText ? BenchOutput.Summary(all) : BenchOutput.Json(all.ToArray()));
        return ExitCode.Clean;
    }

    private static async Task<AdversaryMeasurement?> MeasureAsync(
        WorkerPool pool, AdversaryBenchRequest request, CancellationToken cancellation) =>
        await pool.AskAsync(request, null, cancellation) is Answer.Given { Event: AdversaryBenchedEvent benched }
            ? benched.Measurement
            : throw new ToolException(
                ExitCode.InternalError, $"The benchmark's process ended while it played {request.Place.Name}.");
}
