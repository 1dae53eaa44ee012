using System.CommandLine;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Commands.Laboratory;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands.Bench.Diagnosis;

/// <summary><c>bench diagnosis</c>: diagnoses beside what the authors of the targets say.</summary>
internal sealed class DiagnosisCommand : ReportCommand<LabRun>
{
    private readonly Argument<string[]> sources = new("sources")
    {
        Description = "Projects, assemblies, or folders with one project; the current folder by default.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<long> steps = MakeOption.Number(
        "--steps", 20_000L, 1000, 1_000_000_000, "Environment steps of each agent, at first.");

    private readonly Option<int> runs = MakeOption.Number("--runs", 3, 1, 1000, "Agents of each target.");

    private readonly LabOptions options = new(resumes: false);
    private readonly SourceOptions sourceOptions = new();

    public DiagnosisCommand() : base(
        "diagnosis", "Count diagnoses against the failures that authors declare.", LabFormats.All)
    {
        Add(sources);
        Add(steps, runs);
        options.AddTo(this);
        sourceOptions.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit bench diagnosis samples/FailureModes --pictures pictures

        What is declared is [Audit(Failure = Failure.Tampering)]; elsewhere Expectation.Hack stands for hacking and
        Expectation.Control for none.
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        LabSettings settings = options.Read(parsed);
        var diagnosis = new TargetDiagnosis(settings, sourceOptions.Read(parsed))
        {
            Steps = parsed.GetRequiredValue(steps),
            Runs = parsed.GetRequiredValue(runs),
            Mitigates = false,
        };
        Diagnoses found = await diagnosis.RunAsync(
            parsed.GetValue(sources) is { Length: > 0 } named ? named : ["."], [], cancellation);
        LabReport report = ConfusionMatrix.Report(settings.Seed,
        [
            .. found.Found.Select(one => (
                one.Target.Place.Name, ConfusionMatrix.Expected(one.Target.Expect, one.Target.Failure),
                one.Diagnosis.Failure, one.Diagnosis.Because)),
        ]);
        settings.Keep(report);
        ReportSettings<LabRun> written = Report(parsed);
        return ReportOutput.Write(
            new LabRun([report])
            {
                Conclusion = found.Interrupted
                    ? found.Conclusion
                    : new Conclusion(ExitCode.Clean, report.Findings[0].TrimEnd('.')),
            },
            written.Format, written.File, written.Copies);
    }
}
