using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Places;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Sarif;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Reports;

/// <summary>A report for code scanning: SARIF 2.1.0. The same code gives the same bytes in any folder.</summary>
internal sealed class LintSarif : IReportFormat<LintReport>
{
    private const string BaseId = "SRCROOT";
    private const string FingerprintKey = "gamingAuditFinding/v1";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        int index = 0;
        Dictionary<string, int> indices = RewardRules.All.ToDictionary(rule => rule.Id, _ => index++);
        var run = new SarifRun
        {
            Tool = new SarifTool(
                new SarifDriver("gaming-audit", report.ToolVersion, [.. RewardRules.All.Select(Rule)])),
            Invocations =
            [
                new SarifInvocation(report.Crashes.Count + report.Errors.Count == 0, [.. Notifications(report)]),
            ],
            OriginalUriBaseIds = new Dictionary<string, SarifArtifactLocation>
            {
                [BaseId] = new(null, Description: new SarifMessage("The root of the repository that was linted.")),
            },
            Results = [.. report.Findings.Select(finding => Result(finding, indices[finding.Rule], report.Root))],
        };
        output.Write(SarifText.Of(run));
    }

    private static SarifRule Rule(DiagnosticDescriptor rule)
    {
        string page = RulePages.Read(rule.Id) ?? rule.Title.ToString();
        return new SarifRule
        {
            Id = rule.Id,
            Name = string.Concat(rule.Title.ToString().Split(' ', '-').Select(Capitalised)),
            ShortDescription = new SarifMessage(rule.Title.ToString()),
            Help = new SarifMessage(page, page),
            HelpUri = Uri.IsWellFormedUriString(rule.HelpLinkUri, UriKind.Absolute) ? rule.HelpLinkUri : null,
            DefaultConfiguration = new SarifConfiguration(Level(rule.DefaultSeverity)),
            Properties = new SarifRuleProperties(rule.Category, rule.HelpLinkUri, ["reward"]),
        };
    }

    private static SarifResult Result(Finding finding, int rule, string root) => new()
    {
        RuleId = finding.Rule,
        RuleIndex = rule,
        Level = finding.Level == FindingLevel.Info ? "note" : finding.Level.ToString().ToLowerInvariant(),
        Message = new SarifMessage(finding.Message),
        Locations = [new SarifLocation(Place(finding.Place, root))],
        RelatedLocations = finding.Related.Count == 0
            ? null
            : [.. finding.Related.Select((place, i) => new SarifLocation(Place(place, root), i + 1))],
        PartialFingerprints = new Dictionary<string, string> { [FingerprintKey] = finding.Fingerprint },
        Suppressions = finding.Suppressed is { } reason
            ? [new SarifSuppression("inSource", reason.Length > 0 ? reason : null)]
            : [],
    };

    private static SarifPhysicalLocation Place(SourcePlace place, string root)
    {
        string path = Paths.Relative(root, place.Path);
        SarifArtifactLocation file = Path.IsPathRooted(path)
            ? new SarifArtifactLocation(new Uri(path).AbsoluteUri)
            : new SarifArtifactLocation(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), BaseId);
        return new SarifPhysicalLocation(
            file, new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn));
    }

    private static IEnumerable<SarifNotification> Notifications(LintReport report) =>
        report.Crashes.Concat(report.Errors).Select(crash => new SarifNotification("error", new SarifMessage(crash)))
            .Concat(report.Problems.Select(problem => new SarifNotification("warning", new SarifMessage(problem))));

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static string Capitalised(string word)
    {
        string letters = string.Concat(word.Where(char.IsLetterOrDigit));
        return letters.Length == 0 ? "" : char.ToUpperInvariant(letters[0]) + letters[1..];
    }
}
