using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Findings;

/// <summary>An audit as tests, one a target. What was not decided is skipped and never passed.</summary>
internal static class AuditCases
{
    public static IReadOnlyList<TestCase> Of(AuditReport report)
    {
        string group = $"gaming-audit {report.Source}";
        return
        [
            .. report.Targets.Select(target => Case(target, report, group)),
            .. report.NotAudited.Select(name => new TestCase(
                group, name, TestOutcome.Skipped, report.TimeIsUp ? "not audited (time)" : "not audited")),
            .. report.LeftOut.Select(project => new TestCase(
                group, project, TestOutcome.Skipped, $"left out: unchanged since {report.Since}")),
            .. report.Errors.Select(error => new TestCase(group, "the audit itself", TestOutcome.Errored, error)),
        ];
    }

    private static TestCase Case(AuditedTarget target, AuditReport report, string group)
    {
        var text = new StringWriter { NewLine = "\n" };
        TargetBlock.Write(target, text);
        TestOutcome outcome = target switch
        {
            { Accepted: not null } => TestOutcome.Skipped,
            { Result.Fault: not null } => TestOutcome.Errored,
            _ when report.FailOn != Severity.None && target.Severity >= report.FailOn => TestOutcome.Failed,
            { IsInconclusive: true } => TestOutcome.Skipped,
            _ when report.RequiresCertified && !target.Result.Certified => TestOutcome.Skipped,
            _ => TestOutcome.Passed,
        };
        string message = target.Accepted is { } reason
            ? $"accepted: {reason}"
            : VerdictSentence.Of(target);
        return new TestCase(group, target.Result.Target, outcome, message, text.ToString(), target.Result.Seconds);
    }
}
