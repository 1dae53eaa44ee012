using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Commands.Audit;
using GamingAudit.Tool.Commands.Audit.Watching;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Plans.Making;
using GamingAudit.Tool.Settings;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Plans;

/// <summary><c>plan</c>: writes down what is to be done, for machines that do a part of it each.</summary>
internal sealed class PlanCommand : ToolCommand
{
    private const int MostSeeds = 100_000;

    private readonly Argument<string[]> sources = new("source")
    {
        Description = "Solutions, projects, assemblies and folders, as for 'audit'; the current folder by default.",
        HelpName = "SOLUTION|PROJECT|ASSEMBLY|FOLDER",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder of the plan: plan.json, the bundle of the built assemblies and, later, the parts.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "plan",
    };

    private readonly Option<string[]> targets =
        MakeOption.Targets("Audit this target only; may be given several times.");

    private readonly Option<bool> apart = new("--apart")
    {
        Description = "Let each adversary play alone, a run each, instead of all of them in one.",
    };

    private readonly Option<ulong[]> seed = MakeOption.Numbers<ulong>(
        "--seed", 0, ulong.MaxValue, "A seed, a run each; may be given several times. 1 by default.");

    private readonly Option<int?> seeds = MakeOption.Optional(
        "--seeds", 1, MostSeeds, "The seeds 1, 2, ... up to this one, a run each.");

    private readonly Option<string?> witnesses = new("--witnesses")
    {
        Description = "The folder of the witnesses of earlier audits, which are rechecked first; "
            + $"{WitnessFolder.Default} beside the project by default, or in the current folder for an assembly.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> noCorpus = new("--no-corpus")
    {
        Description = "Do not recheck the witnesses of earlier audits.",
    };

    private readonly AdversaryOptions adversaries = new();
    private readonly BudgetOptions budgets = new(allowsSeveral: true);
    private readonly EngineOptions engine = new();
    private readonly SourceOptions sourceOptions = new();

    public PlanCommand() : base("plan", "Write down what is to be audited, for machines that do a part of it each.")
    {
        Add(sources);
        Add(output, targets, seed, seeds, apart, witnesses, noCorpus);
        adversaries.AddTo(this);
        budgets.AddTo(this);
        sourceOptions.AddTo(this);
        engine.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit plan Rewards.csproj                     what 'audit' would do, in a folder named plan
        gaming-audit plan Game.sln --seeds 20 --budget quick --budget deep --output night
        gaming-audit shard plan 1/2                          here, and
        gaming-audit shard plan 2/2                          elsewhere
        gaming-audit merge plan --report html=audit.html     one report of both

        Exit codes: 0 planned, 1 bad usage, 3 interrupted, 4 internal error.
        """;

    public override bool HasOwnExitCodes => true;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string[] paths = parsed.GetValue(sources) ?? [];
        RepositorySettings repository = RepositorySettings.Near(paths.FirstOrDefault() ?? ".");
        IReadOnlyList<string> playing = adversaries.Read(parsed, repository.Without);
        IReadOnlyList<string>[] players =
            parsed.GetValue(apart) ? [.. playing.Select(one => new[] { one })] : [playing];
        ulong[] asked = Seeds(parsed, repository.Seed ?? 1);
        SourceSettings source = sourceOptions.Read(parsed);
        var progress = new ProgressDisplay();
        return progress.WhileAsync(() => new PlanMaker(new PlanSettings
        {
            Work = PlanWork.Audit,
            Locate = async () => (await AuditSources.LocateAsync(paths, source, null, cancellation)).Sources,
            Source = source,
            Targets = MakeOption.IsGiven(parsed, targets) ? parsed.GetValue(targets) ?? [] : repository.Targets,
            Runs =
            [
                .. from budget in budgets.ReadAll(parsed, repository.Budget)
                   from played in players
                   from number in asked
                   select new PlanRun(number, budget, played),
            ],
            Engine = engine.Read(parsed),
            Witnesses = parsed.GetValue(witnesses),
            UsesCorpus = !parsed.GetValue(noCorpus),
            Output = parsed.GetRequiredValue(output),
            Say = progress.Say,
        }).RunAsync(cancellation));
    }

    private ulong[] Seeds(ParseResult parsed, ulong usual)
    {
        ulong[] named = [.. parsed.GetValue(seed) ?? []];
        if (parsed.GetValue(seeds) is { } count)
            named = [.. named, .. Enumerable.Range(1, count).Select(number => (ulong)number)];
        return named.Length > 0 ? [.. named.Distinct()] : [usual];
    }
}
