using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Markdown;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Linting.Reports;

/// <summary>A summary for a pull request: what it amounts to, and a line for each finding, the worst first.</summary>
internal sealed class LintMarkdown : IReportFormat<LintReport>
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var writer = new MarkdownWriter();
        Conclusion conclusion = LintConclusion.Of(report);
        writer.TryAdd($"## Reward lint: {MarkdownText.Of(conclusion.Reason)}\n\n");
        writer.AddAll([.. report.Crashes.Concat(report.Errors).Select(
            error => $"* **error** {MarkdownText.Of(error)}\n")], "errors");
        writer.AddAll(
            [.. report.Open.OrderByDescending(finding => finding.Level).Select(finding => Line(finding, report.Root))],
            "findings");
        writer.AddAll([.. report.Fixed.Select(
            entry => $"* **fixed** {MarkdownText.Code(entry.Subject)}: {MarkdownText.Of(entry.Message)}\n")],
            "that were fixed");
        writer.AddAll([.. report.Problems.Select(problem => $"* {MarkdownText.Of(problem)}\n")], "problems");
        writer.TryAdd($"\ngaming-audit {MarkdownText.Of(report.ToolVersion)}, {report.Files} files, "
            + $"exit code {(int)conclusion.ExitCode}\n");
        output.Write(writer.ToString());
    }

    private static string Line(Finding finding, string root)
    {
        string place = MarkdownText.Code($"{Paths.Relative(root, finding.Place.Path)}:{finding.Place.Line}");
        string rule = RewardRules.Find(finding.Rule) is { } known
            ? $"[{finding.Rule}]({known.HelpLinkUri})"
            : finding.Rule;
        string level = finding.Level.ToString().ToLowerInvariant();
        return $"* **{level}** {rule} {place}: {MarkdownText.Of(finding.Message)}\n";
    }
}
