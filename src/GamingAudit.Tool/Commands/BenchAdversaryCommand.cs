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
        if (isText) Console.WriteLine(BenchOutput.AdversaryHeader);
        var all = new List<AdversaryMeasurement>();
        ExitCode exitCode = ExitCode.Clean;
        try
        {
            foreach (ListedTarget target in chosen)
                if (!await MeasureAsync(target, parsed, (pool, Keep), cancellation))
                    exitCode = ExitCode.InternalError;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted: what was measured so far is reported.");
            exitCode = ExitCode.Inconclusive;
        }
        Console.Write(isText ? BenchOutput.Summary(all) : BenchOutput.Json(all.ToArray()));
        return exitCode;

        void Keep(AdversaryMeasurement measured)
        {
            all.Add(measured);
            if (isText) Console.WriteLine(BenchOutput.Line(measured));
        }
    }

    // False where the target's code gave no answer; the other targets are measured all the same.
    private async Task<bool> MeasureAsync(
        ListedTarget target, ParseResult parsed, (WorkerPool Pool, Action<AdversaryMeasurement> Keep) run,
        CancellationToken cancellation)
    {
        string name = target.Place.Name;
        if (target.Fault is { } fault) return Fail($"{name} is left out: {fault.Message}");
        for (int seed = 1; seed <= parsed.GetRequiredValue(seeds); seed++)
        {
            var request = new AdversaryBenchRequest(
                target.Place, parsed.GetRequiredValue(adversary), (ulong)seed, parsed.GetRequiredValue(steps),
                Environment.ProcessorCount, Solves: true, engine.Read(parsed));
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
