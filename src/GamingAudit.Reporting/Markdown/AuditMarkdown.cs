using System.Text;
using GamingAudit.Engine.Auditing;
using GamingAudit.Output.Markdown;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Markdown;

/// <summary>A summary for a pull request: what it amounts to, what needs somebody, and a table; worst first.</summary>
internal sealed class AuditMarkdown : IReportFormat<AuditReport>
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public void Write(AuditReport report, TextWriter output)
    {
        var writer = new MarkdownWriter();
        Conclusion conclusion = AuditConclusion.Of(report);
        writer.TryAdd($"## Reward audit: {MarkdownText.Of(conclusion.Reason)}\n\n");
        writer.AddAll([.. report.Errors.Select(error => $"* **error** {MarkdownText.Of(error)}\n")], "errors");
        writer.AddAll([.. report.Fixed.Select(
            entry => $"* **fixed** {MarkdownText.Of(entry.Message)}\n")], "that were fixed");
        IReadOnlyList<AuditedTarget> targets = WorstFirst.Of(report);
        writer.AddAll(
            [.. targets.Where(target => target.IsOpen && target.Severity > Severity.None).Select(Block)], "findings");
        if (targets.Count > 0)
        {
            writer.TryAdd("\n| target | verdict | basis | J_p found | honest | J_t found | honest | seconds |\n"
                + "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
            writer.AddAll([.. targets.Select(Row)], "targets");
        }
        if (report.NotAudited.Count > 0)
            writer.TryAdd(
                $"\nNot audited{(report.TimeIsUp ? " (time)" : "")}: "
                + $"{string.Join(", ", report.NotAudited.Take(100).Select(MarkdownText.Code))}\n");
        if (report.LeftOut.Count > 0)
            writer.TryAdd($"\nLeft out: {MarkdownText.Of(LeftOutText.Of(report))}.\n");
        if (report.Lint is { } lint && lint.Findings.Count(finding => finding.IsOpen) is > 0 and var findings)
            writer.TryAdd(
                $"\nThe linter has {findings} {(findings == 1 ? "finding" : "findings")} in the same code.\n");
        writer.AddAll([.. report.Warnings.Select(warning => $"* {MarkdownText.Of(warning)}\n")], "warnings");
        writer.TryAdd(
            $"\ngaming-audit {MarkdownText.Of(report.ToolVersion)}, {MarkdownText.Code(report.Source)}, budget "
            + $"{report.Budget.Name}, seed {report.Seed}, exit code {(int)conclusion.ExitCode}\n");
        output.Write(writer.ToString());
    }

    private static string Block(AuditedTarget target)
    {
        AuditResult result = target.Result;
        var block = new StringBuilder($"### {MarkdownText.Code(result.Target)}: ");
        block.Append(result.Fault is null ? VerdictText.Of(result.Verdict) : "fault").Append("\n\n");
        block.Append(MarkdownText.Of(VerdictSentence.Of(target))).Append('\n');
        if (result.Attribution is { } attribution)
            block.Append($"* {MarkdownText.Of(AttributionText.Pays(attribution))}\n");
        foreach (string remedy in Remedy.Of(result)) block.Append($"* {MarkdownText.Of(remedy)}\n");
        foreach (JudgedProblem judged in target.Problems)
            block.Append($"* **problem** {MarkdownText.Of(ProblemText.Of(judged))}\n");
        foreach (string note in result.Notes) block.Append($"* {MarkdownText.Of(note)}\n");
        foreach ((string label, string text) in StandingText.Of(target))
            block.Append($"* {label}: {MarkdownText.Of(text)}\n");
        if (target.ReplayCommand is { } command) block.Append($"* {MarkdownText.Code(command)}\n");
        return block.Append('\n').ToString();
    }

    private static string Row(AuditedTarget target)
    {
        AuditResult result = target.Result;
        string verdict = result.Fault is null ? VerdictText.Of(result.Verdict) : "fault";
        if (target.Accepted is not null) verdict += ", accepted";
        if (target.UnchangedSince is { } day) verdict += $", unchanged since {StandingText.Day(day)}";
        string figures = result.Figures is { } known
            ? string.Join(" | ", new[] { known.Found.Proxy, known.Honest.Proxy, known.Found.True, known.Honest.True }
                .Select(VerdictText.Of))
            : "- | - | - | -";
        return $"| {MarkdownText.Code(result.Target)} | {verdict} | {VerdictText.Basis(result)} | {figures} | "
            + $"{NumberText.Seconds(result.Seconds)} |\n";
    }
}
