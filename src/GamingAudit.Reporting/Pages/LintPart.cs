using GamingAudit.Output.Findings;
using GamingAudit.Output.Html;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Pages;

/// <summary>What the linter says of the same code.</summary>
internal static class LintPart
{
    /// <summary>In the file that a target's finding is in.</summary>
    public static Html Of(AuditedTarget target, AuditReport report)
    {
        if (report.Lint is not { } lint || target.Result.Attribution?.Location is not { } location) return Html.Empty;
        string file = Path.GetFullPath(location.File, target.Folder ?? report.Root);
        ReportedFinding[] same = [.. Open(lint).Where(
            finding => finding.Place is { } place && Path.GetFullPath(place.Path, lint.Root) == file)];
        return same.Length == 0
            ? Html.Empty
            : Html.Of($"<h4>What the linter says of this file</h4>{List(same, lint)}");
    }

    /// <summary>Everywhere.</summary>
    public static Html Of(AuditReport report) => report.Lint is { } lint && Open(lint).ToArray() is { Length: > 0 } all
        ? Html.Of($"<h2>What the linter says</h2>{List(all, lint)}")
        : Html.Empty;

    private static IEnumerable<ReportedFinding> Open(FindingLog lint) =>
        lint.Findings.Where(finding => finding.IsOpen);

    private static Html List(IEnumerable<ReportedFinding> findings, FindingLog lint)
    {
        Dictionary<string, string> links = lint.Rules.ToDictionary(rule => rule.Id, rule => rule.HelpLink);
        return Html.Of($"<ul>{findings.Select(finding => Item(finding, lint.Root, links[finding.Rule]))}</ul>");
    }

    private static Html Item(ReportedFinding finding, string root, string link)
    {
        string at = finding.Place is { } place ? $"{place.From(root)}({place.Line})" : "";
        return Html.Of($"""<li><a href="{link}">{finding.Rule}</a> <code>{at}</code> {finding.Message}</li>""");
    }
}
