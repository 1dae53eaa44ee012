using System.CommandLine;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary><c>mitigate</c>: what keeps a learner from gaming targets, on equal budgets.</summary>
internal sealed class MitigateCommand : ReportCommand<LabRun>
{
    private readonly Argument<string?> source = MakeOption.Source();

    private readonly Option<string[]> targets = new("--target")
    {
        Description = "Only this target; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<long> steps = MakeOption.Number(
        "--steps", 150_000L, 1000, 1_000_000_000, "Environment steps of each training run.");

    private readonly Option<int> runs =
        MakeOption.Number("--runs", 5, 1, 1000, "Training runs of each mitigation, for the intervals.");

    private readonly LabOptions options = new();
    private readonly SourceOptions sourceOptions = new();

    public MitigateCommand() : base(
        "mitigate", "Try what may keep a learner from gaming a target, and advise.", LabFormats.All)
    {
        Add(source);
        Add(targets, steps, runs);
        options.AddTo(this);
        sourceOptions.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit mitigate Rewards.csproj --target bicycle-circle
        gaming-audit mitigate Rewards.csproj --runs 10 --pictures pictures
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        LabSettings settings = options.Read(parsed);
        IReadOnlyList<LabReport> reports = await TargetLaboratory.RunAsync(
            ["mitigate"], [parsed.GetValue(source) ?? "."], parsed.GetValue(targets) ?? [], settings,
            sourceOptions.Read(parsed), cancellation,
            (parsed.GetRequiredValue(steps), parsed.GetRequiredValue(runs)));
        foreach (LabReport report in reports) settings.Keep(report);
        ReportSettings<LabRun> written = Report(parsed);
        return ReportOutput.Write(new LabRun(reports), written.Format, written.File, written.Copies);
    }
}
