using System.CommandLine;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Bench.Adversary;

/// <summary><c>bench adversary</c>: how much of the proxy an adversary earns alone.</summary>
internal sealed class AdversaryCommand : ReportCommand<AdversaryBench>
{
    private readonly Argument<string?> source = MakeOption.Source();

    private readonly Option<string[]> targets =
        MakeOption.Targets("Measure on this target only; may be given several times.");

    private readonly Option<string> adversary = MakeOption.Choice(
        "--adversary", "ppo", [.. Searchers.All.Select(searcher => searcher.Name)], "The adversary that plays.");

    private readonly Option<int> seeds =
        MakeOption.Number("--seeds", 3, 1, 1000, "Searches of each target, with the seeds 1, 2, ...");

    private readonly Option<long> steps = MakeOption.Number<long>(
        "--steps", 2_000_000, 1, long.MaxValue, "Environment steps of each search.");

    private readonly EngineOptions engine = new();
    private readonly SourceOptions sourceOptions = new(timesCalls: false);

    public AdversaryCommand() : base(
        "adversary", "Measure what an adversary reaches without the exact solver.", AdversaryFormats.All)
    {
        Add(source);
        Add(targets, adversary, seeds, steps);
        sourceOptions.AddTo(this);
        engine.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit bench adversary Rewards.csproj
        gaming-audit bench adversary Rewards.csproj --target boat-race --steps 300000
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        EngineRequest trainer = engine.Read(parsed);
        SourceSettings settings = sourceOptions.Read(parsed);
        AuditSource located = await SourceLocator.LocateAsync(parsed.GetValue(source), settings, cancellation);
        await using var pool = new WorkerPool(settings);
        IReadOnlyList<ListedTarget> listed = await TargetLister.ListAsync(pool, located.Assembly, cancellation);
        IReadOnlyList<ListedTarget> chosen = TargetSelection.Of(listed, parsed.GetValue(targets) ?? [], located);
        ReportSettings<AdversaryBench> report = Report(parsed);
        var output = new StreamedOutput<AdversaryBench, AdversaryMeasurement>(
            AdversaryFormats.All, report.Format, report.File, report.Copies);
        output.Begin();
        var all = new List<AdversaryMeasurement>();
        var conclusion = new Conclusion(ExitCode.Clean, "measured");
        try
        {
            foreach (ListedTarget target in chosen)
                if (!await MeasureAsync(target, parsed, (pool, trainer, Keep), cancellation))
                    conclusion = new Conclusion(ExitCode.InternalError, "not all targets could be measured");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted: what was measured so far is reported.");
            conclusion = new Conclusion(ExitCode.Inconclusive, "interrupted");
        }
        return output.End(new AdversaryBench(all, conclusion));

        void Keep(AdversaryMeasurement measured)
        {
            all.Add(measured);
            output.Add(measured);
        }
    }

    // False where the target's code gave no answer; the other targets are measured all the same.
    private async Task<bool> MeasureAsync(
        ListedTarget target, ParseResult parsed,
        (WorkerPool Pool, EngineRequest Trainer, Action<AdversaryMeasurement> Keep) run,
        CancellationToken cancellation)
    {
        string name = target.Place.Name;
        if (target.Fault is { } fault) return Fail($"{name} is left out: {fault.Message}");
        for (int seed = 1; seed <= parsed.GetRequiredValue(seeds); seed++)
        {
            var request = new AdversaryBenchRequest(
                target.Place, parsed.GetRequiredValue(adversary), (ulong)seed, parsed.GetRequiredValue(steps),
                Environment.ProcessorCount, Solves: true, run.Trainer);
            try
            {
                if (await run.Pool.AskAsync(request, null, cancellation)
                    is not Answer.Given { Event: AdversaryBenchedEvent benched })
                    return Fail($"{name} could not be measured: its process ended.");
                // Null where the adversary cannot play the target.
                if (benched.Measurement is not { } measured) return true;
                run.Keep(measured);
            }
            catch (ToolException e)
            {
                return Fail($"{name} could not be measured: {e.Message}");
            }
        }
        return true;

        static bool Fail(string why)
        {
            Console.Error.WriteLine(why);
            return false;
        }
    }
}
