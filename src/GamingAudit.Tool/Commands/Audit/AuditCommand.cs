using System.CommandLine;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Settings;
using GamingAudit.Tool.Supervision.Keeping;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary><c>audit</c>: audits the targets of a project or an assembly.</summary>
internal sealed class AuditCommand : ReportCommand<AuditReport>
{
    private readonly Argument<string[]> sources = new("source")
    {
        Description = "Solutions, projects, assemblies and folders; the current folder by default. Of a solution, and "
            + "of a folder with several projects, those that use GamingAudit.",
        HelpName = "SOLUTION|PROJECT|ASSEMBLY|FOLDER",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> targets =
        MakeOption.Targets("Audit this target only; may be given several times.");

    private readonly AdversaryOptions adversaries = new();

    private readonly Option<ulong> seed = MakeOption.Number<ulong>(
        "--seed", 1, 0, ulong.MaxValue, "Decides every random choice: the same seed gives the same results.");

    private readonly BudgetOptions budget = new();

    private readonly Option<int> threads = MakeOption.Threads();

    private readonly Option<string?> witnesses = new("--witnesses")
    {
        Description = "The folder of the witnesses: those of earlier audits, which are rechecked first, and new ones. "
            + $"{WitnessFolder.Default} beside the project by default, or in the current folder for an assembly.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> noCorpus = new("--no-corpus")
    {
        Description = "Do not recheck the witnesses of earlier audits.",
    };

    private readonly Option<string?> policies = new("--policies")
    {
        Description = "Save the networks that were found, as safetensors and as ONNX, in this folder.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> lint = new("--lint")
    {
        Description = "Also let the linter read the projects, and join its findings with the audit's.",
    };

    private readonly ChangeOptions changes = new("Audit only projects with files");
    private readonly RunOptions run = new();
    private readonly GateOptions gate = new();
    private readonly EngineOptions engine = new();
    private readonly SourceOptions sourceOptions = new();

    public AuditCommand() : base("audit", "Audit the targets of a project or an assembly.", AuditFormats.All)
    {
        Add(sources);
        Add(targets, seed, threads, witnesses, noCorpus, policies, lint);
        adversaries.AddTo(this);
        budget.AddTo(this);
        changes.AddTo(this);
        run.AddTo(this);
        gate.AddTo(this);
        sourceOptions.AddTo(this);
        engine.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit audit                                   build and audit the project in this folder
        gaming-audit audit Rewards.csproj --target boat-race --budget quick
        gaming-audit audit Game.sln --lint --report html=audit.html --report sarif=audit.sarif
        gaming-audit audit bin/Release/net10.0/Rewards.dll --format json --output audit.json
        gaming-audit audit --without ppo --fail-on error     in a build where a gamed reward is allowed
        gaming-audit audit --steps 50000 --seconds 600       where a step is slow
        gaming-audit audit Game.sln --since origin/main --run-seconds 300   for a pull request
        gaming-audit audit Game.sln --cache --watch          again, and only what has changed
        gaming-audit audit --engine torch --recurrent        where an observation hides part of the state
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) =>
        new AuditRun(Settings(parsed)).RunAsync(cancellation);

    private AuditSettings Settings(ParseResult parsed)
    {
        string[] paths = parsed.GetValue(sources) ?? [];
        RepositorySettings repository = RepositorySettings.Near(paths.FirstOrDefault() ?? ".");
        return new AuditSettings
        {
            Paths = paths,
            Source = sourceOptions.Read(parsed),
            Targets = MakeOption.IsGiven(parsed, targets) ? parsed.GetValue(targets) ?? [] : repository.Targets,
            Adversaries = adversaries.Read(parsed, repository.Without),
            Seed = !MakeOption.IsGiven(parsed, seed) && repository.Seed is { } number
                ? number
                : parsed.GetRequiredValue(seed),
            Budget = budget.Read(parsed, repository.Budget),
            Threads = parsed.GetRequiredValue(threads),
            Report = Report(parsed),
            Witnesses = parsed.GetValue(witnesses),
            UsesCorpus = !parsed.GetValue(noCorpus),
            Gate = gate.Read(parsed, repository),
            Lints = parsed.GetValue(lint) || repository.Lint,
            Engine = engine.Read(parsed),
            Since = changes.Read(parsed),
            RunSeconds = run.Seconds(parsed),
            // A result that is taken over has no network to save.
            Keeping = run.Keeping(parsed, repository) is var keeping
                && keeping == KeptResults.All && parsed.GetValue(policies) is not null
                    ? KeptResults.OfUnfinished
                    : keeping,
            Watches = run.Watches(parsed),
            History = run.History(parsed, repository),
            Policies = parsed.GetValue(policies) is { } folder ? Path.GetFullPath(folder) : null,
        };
    }
}
