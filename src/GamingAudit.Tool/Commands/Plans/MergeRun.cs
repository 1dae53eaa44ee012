using System.Globalization;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Tool.Commands.Plans;

/// <summary>One run of <c>merge</c>: parts, and a report for each run of their plan.</summary>
internal sealed class MergeRun(MergeSettings settings)
{
    /// <summary>What stands in the name of a file for the number of a run.</summary>
    public const string RunMark = "{run}";

    private static readonly string[] Streams = ["text", "jsonl", "markdown"];

    public ExitCode Run()
    {
        Plan plan = PlanFile.Read(settings.Plan);
        plan.CheckVersion();
        int[] runs = Runs(plan);
        JoinedParts parts = JoinedParts.Of(
            plan, [.. Files(plan).Select(path => PartFile.Read(path, plan))], settings.AnyArithmetic);
        var merge = new AuditMerge(plan, parts, settings.Witnesses, settings.Gate);
        var codes = new List<ExitCode>();
        foreach (int run in runs)
        {
            AuditReport report = merge.Report(run);
            foreach (string sentence in report.Warnings.Concat(report.Errors))
                Console.Error.WriteLine(SafeText.Line(sentence));
            codes.Add(ReportOutput.Write(
                report, settings.Report.Format, Named(settings.Report.File, run),
                [.. settings.Report.Copies.Select(copy => copy with { File = Named(copy.File, run)! })]));
        }
        return Worst(codes);
    }

    /// <summary>What several exit codes amount to.</summary>
    public static ExitCode Worst(IReadOnlyList<ExitCode> codes) =>
        new[] { ExitCode.InternalError, ExitCode.Findings, ExitCode.Inconclusive }
            .FirstOrDefault(codes.Contains, ExitCode.Clean);

    private int[] Runs(Plan plan)
    {
        int count = plan.Document.Runs.Count;
        if (settings.Run is { } run)
            return run <= count
                ? [run - 1]
                : throw ToolException.Usage($"{settings.Plan} has {count} runs, and none of number {run}.");
        if (count == 1) return [0];
        foreach (string file in settings.Report.Copies.Select(copy => copy.File).Append(settings.Report.File ?? RunMark))
            if (!file.Contains(RunMark, StringComparison.Ordinal))
                throw ToolException.Usage(
                    $"{settings.Plan} has {count} runs, and {file} would hold the last of them: put {RunMark} into its name, "
                    + "or choose one with --run.");
        if (settings.Report.File is null && !Streams.Contains(settings.Report.Format.Name))
            throw ToolException.Usage(
                $"{settings.Plan} has {count} runs, of which {settings.Report.Format.Name} cannot be written one after the "
                + $"other: name files with --output and {RunMark}, or choose one with --run.");
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

    private static string? Named(string? file, int run) =>
        file?.Replace(RunMark, (run + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
