using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using Spectre.Console;

namespace GamingAudit.Reporting.Text;

/// <summary>
/// A report for a person: a block for each finding, a line for each target that is in order, a table of all of them,
/// and the reason for the exit code. Colours only where the console has them.
/// </summary>
internal sealed class TextReport : IConsoleFormat<AuditReport>, IStreamedFormat<AuditReport, AuditedTarget>
{
    private const int WidestTerminal = 120;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(AuditReport report, TextWriter output) => Write(report, new StyledWriter(output));

    /// <inheritdoc/>
    public void Write(AuditReport report, IAnsiConsole console) => Write(report, new StyledWriter(
        console,
        console.Profile.Out.IsTerminal ? Math.Min(console.Profile.Width, WidestTerminal) : StyledWriter.FileWidth));

    /// <inheritdoc/>
    public string Header(AuditReport? begun) => begun is null ? "" : Text(writer => WriteHead(begun, writer));

    /// <inheritdoc/>
    public string Line(AuditedTarget row, AuditedTarget? previous) => Text(writer => Write(row, previous, writer));

    /// <inheritdoc/>
    public void WriteRest(AuditReport report, TextWriter output) => WriteRest(report, new StyledWriter(output));

    private static void Write(AuditReport report, StyledWriter writer)
    {
        WriteHead(report, writer);
        AuditedTarget? previous = null;
        foreach (AuditedTarget target in report.Targets)
        {
            Write(target, previous, writer);
            previous = target;
        }
        WriteRest(report, writer);
    }

    private static void Write(AuditedTarget target, AuditedTarget? previous, StyledWriter writer)
    {
        bool isLine = IsLine(target);
        if (!(isLine && previous is not null && IsLine(previous) && IsAlone(previous.Result))) writer.Line();
        if (isLine)
        {
            WriteLine(target.Result, writer);
            if (target.Accepted is { } reason) writer.Paragraph("  accepted", reason, 14);
            foreach (string clause in CorpusText.Of(target.Result)) writer.Paragraph("  corpus", clause, 14);
            foreach ((string label, string text) in StandingText.Of(target)) writer.Paragraph($"  {label}", text, 14);
            TargetBlock.WriteBelowLine(target, writer);
        }
        else TargetBlock.Write(target, writer);
    }

    private static bool IsLine(AuditedTarget target) => target.Severity == Severity.None || !target.IsOpen;

    private static bool IsAlone(AuditResult result) => result is { Latent: null, Verdict: Verdict.Sound };

    private static void WriteRest(AuditReport report, StyledWriter writer)
    {
        if (report.Targets.Count > 1) WriteSummary(report, writer);
        WriteEnd(report, writer);
    }

    private static string Text(Action<StyledWriter> write)
    {
        var text = new StringWriter { NewLine = "\n" };
        write(new StyledWriter(text));
        return text.ToString().TrimEnd('\n');
    }

    private static void WriteHead(AuditReport report, StyledWriter writer) => writer.Line(
        ($"gaming-audit {report.ToolVersion}", StyledWriter.Strong),
        ($"  {report.Source}, budget {report.Budget.Name}, seed {report.Seed}", StyledWriter.Faint));

    private static void WriteLine(AuditResult result, StyledWriter writer) => writer.Line(
        (VerdictText.Of(result.Verdict), VerdictStyle.Of(result)),
        ($"  {result.Target}", StyledWriter.Strong),
        ($"  {VerdictText.Basis(result)}{HonestShare(result)}", StyledWriter.Faint));

    private static string HonestShare(AuditResult result) => result.Figures is { } figures
        ? $", J_t {VerdictText.Of(figures.Found.True)} of the honest {VerdictText.Of(figures.Honest.True)}"
            + (VerdictText.Correlation(figures) is { } correlation ? $", corr {correlation}" : "")
        : "";

    private static void WriteSummary(AuditReport report, StyledWriter writer)
    {
        var table = new TextTable(
            new("target", false), new("verdict", false), new("basis", false), new("J_p found"), new("honest"),
            new("J_t found"), new("honest"), new("seconds"));
        foreach (AuditResult result in report.Targets.Select(target => target.Result))
        {
            VerdictFigures? figures = result.Figures;
            table.Add(
                VerdictStyle.Of(result), result.Target, VerdictText.Of(result.Verdict), VerdictText.Basis(result),
                Mean(figures?.Found.Proxy), Mean(figures?.Honest.Proxy),
                Mean(figures?.Found.True), Mean(figures?.Honest.True), NumberText.Seconds(result.Seconds));
        }
        writer.Line();
        table.Write(writer, "");
    }

    private static string LintLine(ReportedFinding finding, string root)
    {
        string place = finding.Place is { } known ? $"{known.From(root)}({known.Line}): " : "";
        return $"{place}{finding.Level.ToString().ToLowerInvariant()} {finding.Rule}: {finding.Message}";
    }

    private static string Mean(Estimate? estimate) => estimate is { } known ? NumberText.Of(known.Mean) : "-";

    private static void WriteEnd(AuditReport report, StyledWriter writer)
    {
        writer.Line();
        if (report.NotAudited.Count > 0)
            writer.Paragraph(
                "not audited",
                (report.TimeIsUp ? "as the run's time was up: " : "") + string.Join(", ", report.NotAudited), 13);
        if (report.LeftOut.Count > 0)
            writer.Paragraph("left out", LeftOutText.Of(report), 13);
        foreach (ReportedFinding entry in report.Fixed) writer.Paragraph("was fixed", entry.Message, 13);
        if (report.Lint is { } lint)
            foreach (ReportedFinding finding in lint.Findings.Where(finding => finding.IsOpen))
                writer.Paragraph("lint", LintLine(finding, lint.Root), 13);
        foreach (string warning in report.Warnings) writer.Paragraph("warning", warning, 13);
        foreach (string error in report.Errors) writer.Paragraph("error", error, 13);
        Conclusion conclusion = AuditConclusion.Of(report);
        writer.Line((conclusion.ToString(), conclusion.ExitCode == ExitCode.Clean ? Style.Plain : StyledWriter.Strong));
    }
}
