using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Places;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Text;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Reports;

/// <summary>A report as findings in the source, for formats that know no other.</summary>
internal static class LintFindings
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ReportedRule> Rules { get; } = [.. RewardRules.All.Select(Rule)];

    public static FindingLog Of(LintReport report) => new()
    {
        ToolVersion = report.ToolVersion,
        Root = report.Root,
        Rules = Rules,
        Findings = [.. report.Findings.Select(finding => Reported(finding, report.Root)), .. report.Fixed],
        Notices =
        [
            .. report.Crashes.Concat(report.Errors).Select(crash => new Notice(ReportedLevel.Error, crash)),
            .. report.Problems.Select(problem => new Notice(ReportedLevel.Warning, problem)),
        ],
        IsSuccessful = report.Crashes.Count + report.Errors.Count == 0,
    };

    private static ReportedRule Rule(DiagnosticDescriptor rule) => new()
    {
        Id = rule.Id,
        Title = rule.Title.ToString(),
        Page = RulePages.Read(rule.Id) ?? rule.Title.ToString(),
        HelpLink = rule.HelpLinkUri,
        Category = rule.Category,
        Level = Level(rule.DefaultSeverity),
    };

    private static ReportedFinding Reported(Finding finding, string root) => new()
    {
        Rule = finding.Rule,
        Level = finding.Level switch
        {
            FindingLevel.Error => ReportedLevel.Error,
            FindingLevel.Warning => ReportedLevel.Warning,
            _ => ReportedLevel.Note,
        },
        Message = finding.Message,
        Subject = Paths.Relative(root, finding.Place.Path),
        Place = Place(finding.Place),
        Related = [.. finding.Related.Select(Place)],
        Fingerprint = finding.Fingerprint,
        // The rule's own level says it; that of the finding is what a project makes of it.
        IsProven = RewardRules.Find(finding.Rule) is { DefaultSeverity: >= DiagnosticSeverity.Warning },
        Suppressed = finding.Suppressed,
        State = finding.State,
        Accepted = finding.Accepted,
    };

    private static ReportedPlace Place(SourcePlace place) =>
        new(place.Path, place.Line, place.Column, place.EndLine, place.EndColumn);

    private static ReportedLevel Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportedLevel.Error,
        DiagnosticSeverity.Warning => ReportedLevel.Warning,
        _ => ReportedLevel.Note,
    };
}
