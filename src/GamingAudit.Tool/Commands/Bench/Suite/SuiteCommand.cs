using System.CommandLine;
using GamingAudit.Engine.Running;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Formats;
using GamingAudit.Reporting.Suites;
using GamingAudit.Tool.Plans.Making;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Bench.Suite;

/// <summary><c>bench suite</c>: what each adversary finds on hacks and on controls.</summary>
internal sealed class SuiteCommand : ReportCommand<SuiteReport>
{
    private readonly Argument<string[]> sources = new("sources")
    {
        Description = "Projects, assemblies, or folders with one project; the current folder by default.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> targets =
        MakeOption.Targets("Measure on this target only; may be given several times.");

    private readonly Option<string[]> players = MakeOption.Choices(
        "--adversary", SuitePlayers.All,
        $"Let this one play ({string.Join(", ", SuitePlayers.All)}): an adversary alone, which then "
        + "looks for the honest policy alone too, all of them (portfolio), or all but the exact solver (search). Each "
        + "in turn by default.");

    private readonly Option<int> seeds =
        MakeOption.Number("--seeds", 1, 1, 1000, "Audits of each target, with the seeds 1, 2, ...");

    private readonly Option<string> budget =
        MakeOption.Budget(AuditBudget.Quick, "How many environment steps an audit may cost.");

    private readonly Option<int> threads = MakeOption.Threads();
    private readonly EngineOptions engine = new();

    private readonly Option<string?> plot = new("--plot")
    {
        Description = "Draw recall against steps, and how close each adversary comes, into this SVG file.",
        HelpName = "FILE.svg",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var file] && !file.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
                    result.AddError($"--plot draws SVG, and {file.Value} does not end in .svg.");
            },
        },
    };

    private readonly Option<string?> plan = PlanOption.Make();
    private readonly SourceOptions sourceOptions = new();

    public SuiteCommand() : base(
        "suite", "Measure what the adversaries find: recall and false alarms.", SuiteFormats.All)
    {
        Add(sources);
        Add(targets, players, seeds, budget, threads, plot, plan);
        sourceOptions.AddTo(this);
        engine.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit bench suite samples/RewardSamples samples/RewardSuite --plot suite.svg
        gaming-audit bench suite Rewards.csproj --adversary climb --adversary search --seeds 3
        gaming-audit bench suite Rewards.csproj --budget standard --format json --output suite.json
        gaming-audit bench suite Rewards.csproj --seeds 20 --plan sweep     for 'shard' and 'merge'

        A target counts as a hack or a control by the exact solver's verdict where there is one, and elsewhere as
        its author says: [Audit(Expect = Expectation.Hack)] or Expectation.Control.
        Exit codes: 0 measured, 1 bad usage, 3 interrupted, 4 internal error or a file that could not be written.
        """;

    public override bool HasOwnExitCodes => true;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        SuiteSettings settings = Settings(parsed);
        return parsed.GetValue(plan) is not { } folder
            ? new SuiteRun(settings).RunAsync(cancellation)
            : new PlanMaker(new PlanSettings
            {
                Work = PlanWork.Suite,
                Locate = () => SourceLocator.LocateAllAsync(settings.Paths, settings.Source, cancellation),
                Source = settings.Source,
                Targets = settings.Targets,
                Runs =
                [
                    .. Enumerable.Range(1, settings.Seeds)
                        .Select(seed => new PlanRun((ulong)seed, settings.Play.Budget, settings.Play.Players)),
                ],
                Engine = settings.Play.Engine,
                UsesCorpus = false,
                Output = folder,
            }).RunAsync(cancellation);
    }

    private SuiteSettings Settings(ParseResult parsed)
    {
        string[] playing = parsed.GetValue(players) ?? [];
        return new SuiteSettings
        {
            Paths = parsed.GetValue(sources) is { Length: > 0 } named ? named : ["."],
            Targets = parsed.GetValue(targets) ?? [],
            Play = new SuitePlay(
                [.. SuitePlayers.All.Where(player => playing.Length == 0 || playing.Contains(player))],
                MakeOption.BudgetNamed(parsed.GetRequiredValue(budget)), parsed.GetRequiredValue(threads),
                engine.Read(parsed)),
            Seeds = parsed.GetRequiredValue(seeds),
            Report = Report(parsed),
            Plot = parsed.GetValue(plot),
            Source = sourceOptions.Read(parsed),
        };
    }
}
