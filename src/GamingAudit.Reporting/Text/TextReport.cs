using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using Spectre.Console;

namespace GamingAudit.Reporting;

/// <summary>
/// A report for a person: a block for each finding, a line for each target that is in order, a table of all of them,
/// and the reason for the exit code. Colours only where the console has them.
/// </summary>
public static class TextReport
{
    private const int FileWidth = 110;

    /// <summary>Writes plain text.</summary>
    public static void Write(AuditReport report, TextWriter output) => Write(report, Plain(output), FileWidth);

    /// <summary>Writes what there is to say of one target, as plain text.</summary>
    public static void Write(AuditedTarget target, TextWriter output)
    {
        IAnsiConsole console = Plain(output);
        console.Profile.Width = int.MaxValue / 2;
        TargetBlock.Write(target, new StyledWriter(console, FileWidth));
    }

    /// <summary>Writes to a console, in its colours and in its width where it is a terminal.</summary>
    public static void Write(AuditReport report, IAnsiConsole console) =>
        Write(report, console, console.Profile.Out.IsTerminal ? Math.Min(console.Profile.Width, 120) : FileWidth);

    private static IAnsiConsole Plain(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });

    private static void Write(AuditReport report, IAnsiConsole console, int width)
    {
        console.Profile.Width = int.MaxValue / 2;
        var writer = new StyledWriter(console, width);
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
            if (isLine) TargetBlock.WriteBesideSound(target, writer);
            afterLine = isLine && target.Result.Latent is null;
        }
        if (report.Targets.Count > 1) WriteSummary(report, writer);
        WriteEnd(report, writer);
    }

    private static void WriteHead(AuditReport report, StyledWriter writer) => writer.Line(
        ($"gaming-audit {report.ToolVersion}", StyledWriter.Strong),
        ($"  {report.Source}, budget {report.Budget.Name}, seed {report.Seed}", StyledWriter.Faint));

    private static void WriteLine(AuditResult result, StyledWriter writer) => writer.Line(
        ($"{Words.Of(result.Verdict),-6}", VerdictStyle.Of(result)),
        ($" {result.Target}", StyledWriter.Strong),
        ($"  {Words.Basis(result)}{HonestShare(result)}", StyledWriter.Faint));

    private static string HonestShare(AuditResult result) => result.Figures is { } figures
        ? $", J_t {Words.Of(figures.Found.True)} of the honest {Words.Of(figures.Honest.True)}"
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
                VerdictStyle.Of(result), result.Target, Words.Of(result.Verdict), Words.Basis(result),
                Mean(figures?.Found.Proxy), Mean(figures?.Honest.Proxy),
                Mean(figures?.Found.True), Mean(figures?.Honest.True), Words.Seconds(result.Seconds));
        }
        writer.Line();
        table.Write(writer, "");
    }

    private static string Mean(Estimate? estimate) => estimate is { } known ? Words.Of(known.Mean) : "-";

    private static void WriteEnd(AuditReport report, StyledWriter writer)
    {
        writer.Line();
        if (report.NotAudited.Count > 0)
            writer.Paragraph("not audited", string.Join(", ", report.NotAudited), 13);
        foreach (string warning in report.Warnings) writer.Paragraph("warning", warning, 13);
        foreach (string error in report.Errors) writer.Paragraph("error", error, 13);
        Conclusion conclusion = Conclusion.Of(report);
        writer.Line((conclusion.ToString(), conclusion.ExitCode == ExitCode.Clean ? Style.Plain : StyledWriter.Strong));
    }
}
