using System.CommandLine;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary><c>diagnose</c>: which failure targets show, with the figures that decide and what helps.</summary>
internal sealed class DiagnoseCommand : ReportCommand<LabRun>
{
    private readonly Argument<string?> source = MakeOption.Source();

    private readonly Option<string[]> targets =
        MakeOption.Targets("Diagnose this target only; may be given several times.");

    private readonly Option<long> steps = MakeOption.Number(
        "--steps", 20_000L, 1000, 1_000_000_000,
        "Environment steps of each agent at first; one that has not learned its task is given more, twice.");

    private readonly Option<int> runs = MakeOption.Number("--runs", 5, 1, 1000, "Agents of each kind.");

    private readonly LabOptions options = new(resumes: false);
    private readonly SourceOptions sourceOptions = new();

    public DiagnoseCommand() : base(
        "diagnose", "Say which failure targets show: hacking, over-optimisation, misgeneralisation, forgetting, "
        + "tampering.", LabFormats.All)
    {
        Add(source);
        Add(targets, steps, runs);
        options.AddTo(this);
        sourceOptions.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit diagnose Rewards.csproj --target coin-right
        gaming-audit diagnose Rewards.csproj --pictures pictures --format json --output diagnoses.json

        Exit codes: 0 no failure, 1 bad usage, 2 a failure, 3 undecided or interrupted, 4 internal error or a file
        that could not be written.
        """;

    public override bool HasOwnExitCodes => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        LabSettings settings = options.Read(parsed);
        var diagnosis = new TargetDiagnosis(settings, sourceOptions.Read(parsed))
        {
            Steps = parsed.GetRequiredValue(steps),
            Runs = parsed.GetRequiredValue(runs),
            Mitigates = true,
        };
        Diagnoses diagnoses = await diagnosis.RunAsync(
            [parsed.GetValue(source) ?? "."], parsed.GetValue(targets) ?? [], cancellation);
        LabReport[] reports = [.. diagnoses.Found.Select(one => LabJson.Read(one.Diagnosis.Report))];
        foreach (LabReport report in reports) settings.Keep(report);
        ReportSettings<LabRun> written = Report(parsed);
        return ReportOutput.Write(
            new LabRun(reports) { Conclusion = diagnoses.Conclusion },
            written.Format, written.File, written.Copies);
    }
}
