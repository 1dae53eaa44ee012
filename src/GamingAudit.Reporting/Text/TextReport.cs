using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using Spectre.Console;

namespace GamingAudit.Reporting.Text;

/// <summary>
/// A report for a person: a block for each finding, a line for each target that is in order, a table of all of them,
/// and the reason for the exit code. Colours only where the console has them.
/// </summary>
internal sealed class TextReport : IConsoleFormat<AuditReport>
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

    private static void Write(AuditReport report, StyledWriter writer)
    {
        WriteHead(report, writer);
        bool afterLine = false;
        foreach (AuditedTarget target in report.Targets)
        {
            bool isLine = target.Severity == Severity.None;
            if (!(isLine && afterLine)) writer.Line();
            if (isLine)
            {
                WriteLine(target.Result, writer);
                foreach (string clause in CorpusText.Of(target.Result)) writer.Paragraph("  corpus", clause, 14);
            }
            else TargetBlock.Write(target, writer);
            if (isLine) TargetBlock.WriteBelowLine(target, writer);
            afterLine = isLine && target.Result is { Latent: null, Verdict: Verdict.Sound };
        }
        if (report.Targets.Count > 1) WriteSummary(report, writer);
        WriteEnd(report, writer);
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
        foreach ((AuditResult result, _, _) in report.Targets)
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

    private static string Mean(Estimate? estimate) => estimate is { } known ? NumberText.Of(known.Mean) : "-";

    private static void WriteEnd(AuditReport report, StyledWriter writer)
    {
        writer.Line();
        if (report.NotAudited.Count > 0)
            writer.Paragraph("not audited", string.Join(", ", report.NotAudited), 13);
        foreach (string warning in report.Warnings) writer.Paragraph("warning", warning, 13);
        foreach (string error in report.Errors) writer.Paragraph("error", error, 13);
        Conclusion conclusion = AuditConclusion.Of(report);
        writer.Line((conclusion.ToString(), conclusion.ExitCode == ExitCode.Clean ? Style.Plain : StyledWriter.Strong));
    }
}
