using System.CommandLine;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Running;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;

namespace GamingAudit.Tool.Commands;

/// <summary><c>audit</c>: audits the targets of a project or an assembly.</summary>
internal sealed class AuditCommand : Command, IExemplified
{
    private readonly Argument<string?> source = MakeOption.Source();

    private readonly Option<string[]> targets = new("--target")
    {
        Description = "Audit this target only; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> adversaries = MakeOption.Choices(
        "--adversary", AdversaryNames.All,
        $"Let this adversary play ({string.Join(", ", AdversaryNames.All)}); all of them by default.");

    private readonly Option<string[]> without =
        MakeOption.Choices("--without", AdversaryNames.All, "Do not let this adversary play.");

    private readonly Option<ulong> seed = MakeOption.Number<ulong>(
        "--seed", 1, 0, ulong.MaxValue, "Decides every random choice: the same seed gives the same results.");

    private readonly Option<string> budget = MakeOption.Choice(
        "--budget", AuditBudget.Standard.Name, [.. AuditBudget.All.Select(b => b.Name)],
        "How many environment steps a target may cost.");

    private readonly Option<int> threads = MakeOption.Number(
        "--threads", Environment.ProcessorCount, 1, 1024, "Threads to use; results do not depend on them.");

    private readonly Option<string> format =
        MakeOption.Choice("--format", "text", ["text", "json"], "How the report is written.");

    private readonly Option<string?> output = new("--output")
    {
        Description = "Write the report to this file; its folder is made if need be.",
        HelpName = "FILE",
    };

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

    private readonly Option<string> failOn = MakeOption.Choice(
        "--fail-on", "warning", ["note", "warning", "error", "none"],
        "What gives exit code 2: faults are errors, gamed and tied are warnings, open questions notes.");

    private readonly Option<string?> policies = new("--policies")
    {
        Description = "Save the networks that were found, as safetensors and as ONNX, in this folder.",
        HelpName = "FOLDER",
    };

    private readonly EngineOptions engine = new();
    private readonly Option<string?> framework = MakeOption.Framework();
    private readonly Option<double> callTimeout = MakeOption.CallTimeout();
    private readonly Option<bool> verbose = MakeOption.Verbose();

    public AuditCommand() : base("audit", "Audit the targets of a project or an assembly.")
    {
        Add(source);
        foreach (Option option in (Option[])[
            targets, adversaries, without, budget, seed, threads, failOn, format, output, witnesses,
            noCorpus, policies, framework, callTimeout, verbose])
            Add(option);
        engine.AddTo(this);
        SetAction(parsed =>
            (int)Interruption.Run(cancellation => new AuditRun(Settings(parsed)).RunAsync(cancellation)));
    }

    public string Examples =>
        """
        gaming-audit audit                                   build and audit the project in this folder
        gaming-audit audit Rewards.csproj --target boat-race --budget quick
        gaming-audit audit bin/Release/net10.0/Rewards.dll --format json --output audit.json
        gaming-audit audit --without ppo --fail-on error     in a build where a gamed reward is allowed
        gaming-audit audit --engine torch --recurrent        where an observation hides part of the state
        """;

    private AuditSettings Settings(ParseResult parsed)
    {
        HashSet<string> playing =
            [.. parsed.GetValue(adversaries) is { Length: > 0 } chosen ? chosen : AdversaryNames.All];
        playing.ExceptWith(parsed.GetValue(without) ?? []);
        if (playing.Count == 0) throw ToolException.Usage("No adversary is left to play: name fewer with --without.");
        return new AuditSettings
        {
            Source = parsed.GetValue(source),
            Targets = parsed.GetValue(targets) ?? [],
            Adversaries = [.. AdversaryNames.All.Where(playing.Contains)],
            Seed = parsed.GetRequiredValue(seed),
            Budget = AuditBudget.All.Single(b => b.Name == parsed.GetRequiredValue(budget)),
            Threads = parsed.GetRequiredValue(threads),
            Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            Output = parsed.GetValue(output),
            Witnesses = parsed.GetValue(witnesses),
            UsesCorpus = !parsed.GetValue(noCorpus),
            FailOn = Enum.Parse<Severity>(parsed.GetRequiredValue(failOn), ignoreCase: true),
            Engine = engine.Read(parsed),
            Policies = parsed.GetValue(policies) is { } folder ? Path.GetFullPath(folder) : null,
            Framework = parsed.GetValue(framework),
            CallTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(callTimeout)),
            Verbose = parsed.GetValue(verbose),
        };
    }
}
