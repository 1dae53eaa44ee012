using System.CommandLine;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Plans.Making;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Worker;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary><c>lab run</c>: runs experiments, those on targets in a worker process.</summary>
internal sealed class LabRunCommand : ReportCommand<LabRun>
{
    private readonly Argument<string[]> names = new("experiments")
    {
        Description = "Names from 'lab list'; none for all that can be run.",
        HelpName = "EXPERIMENT",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> sources = new("--source")
    {
        Description = "A project, an assembly or a folder whose targets are examined; may be given several times.",
        HelpName = "PROJECT",
    };

    private readonly LabOptions options = new();
    private readonly Option<string?> plan = PlanOption.Make();

    private readonly Option<int?> seeds = MakeOption.Optional(
        "--seeds", 1, 100_000, "With --plan: the seeds 1, 2, ... up to this one, a run each.");

    private readonly SourceOptions sourceOptions = new();

    // Experiments whose reward models are networks; targets' policies are small ones.
    private readonly EngineOptions engine = new(trainsTargets: false);

    public LabRunCommand() : base("run", "Run one experiment, several, or all.", LabFormats.All)
    {
        Add(names);
        Add(sources);
        options.AddTo(this);
        Add(plan, seeds);
        sourceOptions.AddTo(this);
        engine.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit lab run bandit
        gaming-audit lab run adversarial-training --pictures pictures --format json --output rounds.json
        gaming-audit lab run regularisers distances --source Rewards.csproj
        gaming-audit lab run reward-models --engine torch           networks by TorchSharp
        gaming-audit lab run forgetting --seeds 20 --plan sweep     for 'shard' and 'merge'
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string[] asked = parsed.GetValue(names) ?? [], from = parsed.GetValue(sources) ?? [];
        foreach (string name in asked) Check(name, from.Length > 0);
        LabSettings settings = options.Read(parsed);
        if (parsed.GetValue(plan) is { } folder) return await PlanAsync(folder, asked, from, parsed, cancellation);
        if (parsed.GetValue(seeds) is not null)
            throw ToolException.Usage("--seeds is for --plan: a run here has one seed, --seed.");
        (PpoBackend backend, string? remark) = EngineSelection.Of(engine.Read(parsed), RewardModelsExperiment.Width);
        if (remark is not null) settings.Say(remark);
        LabContext context = settings.Context(cancellation) with { Backend = backend };
        var reports = new List<LabReport>();
        foreach (IExperiment experiment in Catalogue.Experiments)
        {
            if (!IsAsked(experiment.Name, asked, from, needsTargets: false)) continue;
            settings.Say($"{experiment.Name}: {experiment.Title}");
            reports.Add(experiment.Run(context));
            settings.Keep(reports[^1]);
        }
        string[] onTargets = [.. Catalogue.OfTargets.Select(experiment => experiment.Name)
            .Where(name => IsAsked(name, asked, from, needsTargets: true))];
        if (onTargets.Length > 0)
        {
            SourceSettings source = sourceOptions.Read(parsed);
            foreach (LabReport report in await TargetLaboratory.RunAsync(
                onTargets, from, [], settings, source, cancellation))
            {
                reports.Add(report);
                settings.Keep(report);
            }
        }
        ReportSettings<LabRun> written = Report(parsed);
        return ReportOutput.Write(new LabRun(reports), written.Format, written.File, written.Copies);
    }

    private Task<ExitCode> PlanAsync(
        string folder, string[] asked, string[] from, ParseResult parsed, CancellationToken cancellation)
    {
        SourceSettings source = sourceOptions.Read(parsed);
        ulong[] chosen = parsed.GetValue(seeds) is { } count
            ? [.. Enumerable.Range(1, count).Select(number => (ulong)number)]
            : [options.Read(parsed).Seed];
        return new PlanMaker(new PlanSettings
        {
            Work = PlanWork.Laboratory,
            Locate = () => SourceLocator.LocateAllAsync(from, source, cancellation),
            Source = source,
            Runs = [.. chosen.Select(number => new PlanRun(number, null, []))],
            Experiments =
            [
                .. Catalogue.Experiments.Select(experiment => experiment.Name)
                    .Where(name => IsAsked(name, asked, from, needsTargets: false)),
                .. Catalogue.OfTargets.Select(experiment => experiment.Name)
                    .Where(name => IsAsked(name, asked, from, needsTargets: true)),
            ],
            Engine = new EngineRequest(EngineRequest.Fused, EngineRequest.Auto, false, PpoSettings.None, null),
            UsesCorpus = false,
            Output = folder,
        }).RunAsync(cancellation);
    }

    private static bool IsAsked(string name, string[] asked, string[] from, bool needsTargets) =>
        asked.Length > 0 ? asked.Contains(name) : needsTargets == from.Length > 0;

    private static void Check(string name, bool hasSource)
    {
        if (Catalogue.Experiments.Any(experiment => experiment.Name == name)) return;
        string[] known =
            [.. Catalogue.Experiments.Select(e => e.Name), .. Catalogue.OfTargets.Select(e => e.Name)];
        if (!known.Contains(name))
            throw ToolException.Usage(EditDistance.Nearest(name, known) is [var nearest, ..]
                ? $"There is no experiment {name}: did you mean {nearest}?"
                : $"There is no experiment {name}: see 'gaming-audit lab list'.");
        if (!hasSource)
            throw ToolException.Usage($"The experiment {name} needs targets: say whose with --source PROJECT.");
    }
}
