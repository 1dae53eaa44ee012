using System.CommandLine;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Sources;

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
    private readonly SourceOptions sourceOptions = new();

    public LabRunCommand() : base("run", "Run one experiment, several, or all.", LabFormats.All)
    {
        Add(names);
        Add(sources);
        options.AddTo(this);
        sourceOptions.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit lab run bandit
        gaming-audit lab run adversarial-training --pictures pictures --format json --output rounds.json
        gaming-audit lab run regularisers distances --source Rewards.csproj
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string[] asked = parsed.GetValue(names) ?? [], from = parsed.GetValue(sources) ?? [];
        foreach (string name in asked) Check(name, from.Length > 0);
        LabSettings settings = options.Read(parsed);
        LabContext context = settings.Context(cancellation);
        var reports = new List<LabReport>();
        foreach (IExperiment experiment in Catalogue.Experiments)
        {
            if (asked.Length > 0 ? !asked.Contains(experiment.Name) : from.Length > 0) continue;
            settings.Say($"{experiment.Name}: {experiment.Title}");
            reports.Add(experiment.Run(context));
            settings.Keep(reports[^1]);
        }
        string[] onTargets = [.. Catalogue.OfTargets.Select(experiment => experiment.Name)
            .Where(name => asked.Length > 0 ? asked.Contains(name) : from.Length > 0)];
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
