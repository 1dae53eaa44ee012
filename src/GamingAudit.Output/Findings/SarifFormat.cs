using GamingAudit.Output.Reports;
using GamingAudit.Output.Sarif;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>
/// A report for code scanning: SARIF 2.1.0. The same findings give the same bytes in any folder.
/// </summary>
/// <param name="log">The findings of a report.</param>
internal sealed class SarifFormat<TReport>(Func<TReport, FindingLog> log) : IReportFormat<TReport>
{
    private const string BaseId = "SRCROOT";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public void Write(TReport report, TextWriter output) => output.Write(SarifText.Of(Run(log(report))));

    private static SarifRun Run(FindingLog log)
    {
        int index = 0;
        Dictionary<string, int> indices = log.Rules.ToDictionary(rule => rule.Id, _ => index++);
        return new SarifRun
        {
            Tool = new SarifTool(new SarifDriver("gaming-audit", log.ToolVersion, [.. log.Rules.Select(Rule)])),
            Invocations =
            [
                new SarifInvocation(log.IsSuccessful, [.. log.Notices.Select(
                    notice => new SarifNotification(Level(notice.Level), Message(notice.Text)))]),
            ],
            OriginalUriBaseIds = new Dictionary<string, SarifArtifactLocation>
            {
                [BaseId] = new(null, Description: new SarifMessage("The root of the repository.")),
            },
            Results = [.. log.Findings.Select(finding => Result(finding, indices[finding.Rule], log.Root))],
        };
    }

    private static SarifRule Rule(ReportedRule rule) => new()
    {
        Id = rule.Id,
        Name = string.Concat(rule.Title.Split(' ', '-').Select(Capitalised)),
        ShortDescription = new SarifMessage(rule.Title),
        Help = new SarifMessage(rule.Page, rule.Page),
        HelpUri = rule.HelpLink,
        DefaultConfiguration = new SarifConfiguration(Level(rule.Level)),
        Properties = new SarifRuleProperties(rule.Category, rule.HelpLink, ["reward"]),
    };

    private static SarifResult Result(ReportedFinding finding, int rule, string root) => new()
    {
        RuleId = finding.Rule,
        RuleIndex = rule,
        Level = Level(finding.Level),
        Message = Message(finding.Message),
        Locations = finding.Place is { } place ? [new SarifLocation(Physical(place, root))] : [],
        RelatedLocations = finding.Related.Count == 0
            ? null
            : [.. finding.Related.Select((also, i) => new SarifLocation(Physical(also, root), i + 1))],
        CodeFlows = finding.Flows.Count == 0 ? null : [.. finding.Flows.Select(flow => Flow(flow, root))],
        PartialFingerprints = new Dictionary<string, string> { [SarifKeys.Fingerprint] = finding.Fingerprint },
        BaselineState = finding.State == BaselineState.None ? null : finding.State.ToString().ToLowerInvariant(),
        Suppressions = [.. Suppressions(finding)],
        Properties = new SarifResultProperties(
            finding.IsProven ? "PROVEN" : "JUDGEMENT", SafeText.Storable(finding.Subject),
            finding.UnchangedSince),
    };

    private static IEnumerable<SarifSuppression> Suppressions(ReportedFinding finding)
    {
        if (finding.Suppressed is { } why) yield return new SarifSuppression("inSource", Justification(why));
        if (finding.Accepted is { } reason) yield return new SarifSuppression("external", Justification(reason));
    }

    private static string? Justification(string reason) => reason.Length > 0 ? SafeText.Storable(reason) : null;

    private static SarifCodeFlow Flow(IReadOnlyList<ReportedStep> flow, string root) => new(
    [
        new SarifThreadFlow([.. flow.Select(step => new SarifThreadFlowLocation(
            new SarifLocation(Physical(step.Place, root), Message: Message(step.Message))))]),
    ]);

    private static SarifPhysicalLocation Physical(ReportedPlace place, string root)
    {
        string path = place.From(root);
        SarifArtifactLocation file = Path.IsPathRooted(path)
            ? new SarifArtifactLocation(new Uri(path).AbsoluteUri)
            : new SarifArtifactLocation(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), BaseId);
        return new SarifPhysicalLocation(
            file, new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn));
    }

    private static SarifMessage Message(string text) => new(SafeText.Storable(text));

    private static string Level(ReportedLevel level) => level.ToString().ToLowerInvariant();

    private static string Capitalised(string word) =>
        word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];
}
