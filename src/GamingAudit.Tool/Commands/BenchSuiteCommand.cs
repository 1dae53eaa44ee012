using System.CommandLine;
using GamingAudit.Engine.Running;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;

namespace GamingAudit.Tool.Commands;

/// <summary><c>bench suite</c>: what each adversary finds on hacks and on controls.</summary>
internal sealed class BenchSuiteCommand : Command, IExemplified
{
    private readonly Argument<string[]> sources = new("sources")
    {
        Description = "Projects, assemblies, or folders with one project; the current folder by default.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> targets = new("--target")
    {
        Description = "Measure on this target only; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> players = MakeOption.Choices(
        "--adversary", SuitePlayers.All,
        $"Let this one play ({string.Join(", ", SuitePlayers.All)}): an adversary alone, which then "
        + "looks for the honest policy alone too, all of them (portfolio), or all but the exact solver (search). Each "
        + "in turn by default.");

    private readonly Option<int> seeds =
        MakeOption.Number("--seeds", 1, 1, 1000, "Audits of each target, with the seeds 1, 2, ...");

    private readonly Option<string> budget = MakeOption.Choice(
        "--budget", AuditBudget.Quick.Name, [.. AuditBudget.All.Select(b => b.Name)],
        "How many environment steps an audit may cost.");

    private readonly Option<int> threads = MakeOption.Number(
        "--threads", Environment.ProcessorCount, 1, 1024, "Threads to use; results do not depend on them.");

    private readonly EngineOptions engine = new();
    private readonly Option<string> format = MakeOption.BenchFormat();

    private readonly Option<string?> output = new("--output")
    {
        Description = "Write the figures to this file as well; its folder is made if need be.",
        HelpName = "FILE",
    };

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

    private readonly Option<string?> framework = MakeOption.Framework();
    private readonly Option<double> callTimeout = MakeOption.CallTimeout();
    private readonly Option<bool> verbose = MakeOption.Verbose();

    public BenchSuiteCommand() : base("suite", "Measure what the adversaries find: recall and false alarms.")
    {
        Add(sources);
        foreach (Option option in (Option[])[
            targets, players, seeds, budget, threads, format, output, plot, framework, callTimeout, verbose])
            Add(option);
        engine.AddTo(this);
        SetAction(parsed =>
            (int)Interruption.Run(cancellation => new SuiteRun(Settings(parsed)).RunAsync(cancellation)));
    }

    public string Examples =>
        """
        gaming-audit bench suite samples/RewardSamples samples/RewardSuite --plot suite.svg
        gaming-audit bench suite Rewards.csproj --adversary climb --adversary search --seeds 3
        gaming-audit bench suite Rewards.csproj --budget standard --format json --output suite.json

        A target counts as a hack or a control by the exact solver's verdict where there is one, and elsewhere as
        its author says: [Audit(Expect = Expectation.Hack)] or Expectation.Control.
        Exit codes: 0 measured, 1 bad usage, 3 interrupted, 4 internal error or a file that could not be written.
        """;

    public bool HasOwnExitCodes => true;

    private SuiteSettings Settings(ParseResult parsed)
    {
        string[] playing = parsed.GetValue(players) ?? [];
        return new SuiteSettings
        {
            Sources = parsed.GetValue(sources) is { Length: > 0 } named ? named : ["."],
            Targets = parsed.GetValue(targets) ?? [],
            Players = [.. SuitePlayers.All.Where(player => playing.Length == 0 || playing.Contains(player))],
            Seeds = parsed.GetRequiredValue(seeds),
            Budget = AuditBudget.All.Single(b => b.Name == parsed.GetRequiredValue(budget)),
            Threads = parsed.GetRequiredValue(threads),
            Engine = engine.Read(parsed),
            Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            Output = parsed.GetValue(output),
            Plot = parsed.GetValue(plot),
            Framework = parsed.GetValue(framework),
            CallTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(callTimeout)),
            Verbose = parsed.GetValue(verbose),
        };
    }
}
