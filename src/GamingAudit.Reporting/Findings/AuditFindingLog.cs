using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Output.Findings;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Findings;

/// <summary>An audit as findings in the source, joined with those of the linter where it ran too.</summary>
internal static class AuditFindingLog
{
    public static FindingLog Of(AuditReport report)
    {
        var log = new FindingLog
        {
            ToolVersion = report.ToolVersion,
            Root = report.Root,
            Rules = AuditRules.All,
            Findings =
            [
                .. report.Targets.SelectMany(target => Findings(target, report)),
                .. report.Fixed,
            ],
            Notices =
            [
                .. report.Errors.Select(error => new Notice(ReportedLevel.Error, error)),
                .. report.NotAudited.Select(name => new Notice(
                    ReportedLevel.Warning, $"{name} was not audited{(report.TimeIsUp ? " (time)" : "")}.")),
                .. report.LeftOut.Select(project => new Notice(
                    ReportedLevel.Note, $"{project} was left out: nothing there has changed since {report.Since}.")),
                .. report.Warnings.Select(warning => new Notice(ReportedLevel.Note, warning)),
            ],
            IsSuccessful = report.Errors.Count == 0,
        };
        return report.Lint is { } lint ? log.With(lint) : log;
    }

    private static IEnumerable<ReportedFinding> Findings(AuditedTarget target, AuditReport report)
    {
        if (Finding(target, report) is { } finding) yield return finding;
        foreach (JudgedProblem judged in target.Problems)
        {
            ReportedRule rule = AuditRules.Of(judged.Problem.Kind);
            yield return new ReportedFinding
            {
                Rule = rule.Id,
                Level = rule.Level,
                Message = $"{target.Result.Target}: {judged.Problem.Message}.",
                Subject = target.Result.Target,
                Place = Place(target, report),
                Fingerprint = TargetFingerprint.Of(target, rule.Id, ""),
                IsProven = true,
                State = judged.State,
                Accepted = judged.Accepted,
            };
        }
    }

    /// <summary>What a result is as a finding; null where all is in order.</summary>
    public static ReportedFinding? Finding(AuditedTarget target, AuditReport report)
    {
        if (AuditRules.Of(target) is not { } rule) return null;
        ReportedPlace? place = Place(target, report);
        return new ReportedFinding
        {
            Rule = rule.Id,
            Level = rule.Level,
            Message = VerdictSentence.Of(target),
            Subject = target.Result.Target,
            Place = place,
            Fingerprint = TargetFingerprint.Of(target, rule.Id),
            IsProven = target.Result.Certified,
            Flows = place is null ? [] : WitnessFlow.Of(target.Result, place),
            State = target.State,
            Accepted = target.Accepted,
            UnchangedSince = target.UnchangedSince is { } day ? StandingText.Day(day) : null,
        };
    }

    // A finding without a place is shown by no service: failing a line of the reward it stands at the project.
    private static ReportedPlace? Place(AuditedTarget target, AuditReport report) =>
        (target.Result.Fault?.Location ?? target.Result.Attribution?.Location) is SourceLocation known
            ? new ReportedPlace(Path.Combine(target.Folder ?? report.Root, known.File), Math.Max(1, known.Line))
            : target.Project is { } project ? new ReportedPlace(project, 1) : null;
}
