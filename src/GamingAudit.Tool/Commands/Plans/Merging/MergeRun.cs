using System.Globalization;
using System.Text.Json;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;
using GamingAudit.Reporting.Suites;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Laboratory;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Tool.Commands.Plans.Merging;

/// <summary>One run of <c>merge</c>: parts, and a report for each run of their plan.</summary>
internal sealed class MergeRun(MergeSettings settings)
{
    /// <summary>What stands in the name of a file for the number of a run.</summary>
    public const string RunMark = "{run}";

    // A reader takes one after the other of them; of the others a file holds one.
    private static readonly string[] Streams = ["text", "jsonl", "markdown"];

    public ExitCode Run()
    {
        Plan plan = PlanFile.Read(settings.Plan);
        plan.CheckVersion();
        int?[] runs = plan.Document.Work == PlanWork.Suite ? [null] : [.. Runs(plan)];
        JoinedParts parts = JoinedParts.Of(
            plan, [.. Files(plan).Select(path => PartFile.Read(path, plan))], settings.AnyArithmetic);
        return plan.Document.Work switch
        {
            PlanWork.Audit => Audits(new AuditMerge(plan, parts, settings.Witnesses, settings.Gate), runs),
            PlanWork.Suite => Suite(SuiteMerge.Report(plan, parts)),
            _ => Laboratory(plan, parts, runs),
        };
    }

    private ExitCode Audits(AuditMerge merge, int?[] runs)
    {
        var codes = new List<ExitCode>();
        foreach (int run in runs.OfType<int>())
        {
            AuditReport report = merge.Report(run);
            foreach (string sentence in report.Warnings.Concat(report.Errors))
                Console.Error.WriteLine(SafeText.Line(sentence));
            codes.Add(Write(report, AuditFormats.All, run));
        }
        return Worst(codes);
    }

    private ExitCode Suite(SuiteReport report) => Write(report, SuiteFormats.All, run: null);

    private ExitCode Laboratory(Plan plan, JoinedParts parts, int?[] runs)
    {
        var codes = new List<ExitCode>();
        foreach (int run in runs.OfType<int>())
        {
            DoneItem[] items = [.. plan.Items.Where(item => item.Run == run).Select(item => parts.Items[item.Index])];
            LabReport[] reports = [.. items.Select(item => item.Report).OfType<string>().Select(Read)];
            var report = new LabRun(reports);
            foreach (string failure in items.Select(item => item.Failure).OfType<string>())
            {
                Console.Error.WriteLine(SafeText.Line(failure));
                report = report.WithError(failure);
            }
            codes.Add(Write(report, LabFormats.All, run));
        }
        return Worst(codes);
    }

    private static LabReport Read(string json)
    {
        try
        {
            return LabJson.Read(json);
        }
        catch (JsonException e)
        {
            throw ToolException.Usage("A part holds a report of the laboratory that cannot be read: do it again.", e);
        }
    }

    private ExitCode Write<T>(T report, ReportFormats<T> formats, int? run) where T : IReport<T> => ReportOutput.Write(
        report, Format(settings.Report.Format.Name, formats), Named(settings.Report.File, run),
        [
            .. settings.Report.Copies.Select(
                copy => new ReportCopy<T>(Format(copy.Format.Name, formats), Named(copy.File, run)!)),
        ]);

    private IReportFormat<T> Format<T>(string name, ReportFormats<T> formats) => formats.Names.Contains(name)
        ? formats.Named(name)
        : throw ToolException.Usage(
            $"{settings.Plan} holds no audits, and is written as {Sentence.Or(formats.Names)}, and not as {name}.");

    private static ExitCode Worst(IReadOnlyList<ExitCode> codes) =>
        new[] { ExitCode.InternalError, ExitCode.Findings, ExitCode.Inconclusive }
            .FirstOrDefault(codes.Contains, ExitCode.Clean);

    private int?[] Runs(Plan plan)
    {
        int count = plan.Document.Runs.Count;
        if (settings.Run is { } run)
            return run <= count
                ? [run - 1]
                : throw ToolException.Usage($"{settings.Plan} has {count} runs, and none of number {run}.");
        if (count == 1) return [0];
        IEnumerable<string> copies = settings.Report.Copies.Select(copy => copy.File);
        foreach (string file in copies.Append(settings.Report.File ?? RunMark))
            if (!file.Contains(RunMark, StringComparison.Ordinal))
                throw ToolException.Usage(
                    $"{settings.Plan} has {count} runs, and {file} would hold the last of them: put {RunMark} into its "
                    + "name, or choose one with --run.");
        if (settings.Report.File is null && !Streams.Contains(settings.Report.Format.Name))
            throw ToolException.Usage(
                $"{settings.Plan} has {count} runs, of which {settings.Report.Format.Name} cannot be written one after "
                + $"the other: name files with --output and {RunMark}, or choose one with --run.");
        return [.. Enumerable.Range(0, count)];
    }

    private IReadOnlyList<string> Files(Plan plan)
    {
        if (settings.Parts.Count > 0) return settings.Parts;
        try
        {
            return Directory.Exists(plan.Parts)
                ? [.. Directory.GetFiles(plan.Parts, "*.jsonl").Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{plan.Parts} could not be read: {e.Message}", e);
        }
    }

    private static string? Named(string? file, int? run) =>
        file?.Replace(RunMark, $"{(run + 1)?.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal);
}
