using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;

namespace GamingAudit.Reporting.Audits;

/// <summary>What an audit amounts to.</summary>
internal static class AuditConclusion
{
    public static Conclusion Of(AuditReport report)
    {
        if (report.Interrupted)
            return new Conclusion(ExitCode.Inconclusive, Interrupted(report));
        if (report.Errors.Count > 0)
            return new Conclusion(
                ExitCode.InternalError,
                report.Errors.Count == 1 ? "1 error" : $"{report.Errors.Count} errors");
        AuditedTarget[] notAccepted = [.. report.Targets.Where(t => t.IsOpen)];
        AuditedTarget[] findings =
            [.. notAccepted.Where(t => report.FailOn != Severity.None && t.Severity >= report.FailOn)];
        int lint = Lint(report);
        if (findings.Length + lint > 0)
            return new Conclusion(ExitCode.Findings, Joined(findings.Length > 0 ? Tally(findings) : "", Lint(lint))
                + Accepted(report));
        AuditedTarget[] open = [.. notAccepted.Where(t => t.IsInconclusive || IsUncertified(t, report))];
        if (open.Length > 0 || report.TimeIsUp)
            return new Conclusion(
                ExitCode.Inconclusive,
                Joined(Tally(open), report.TimeIsUp ? $"{report.NotAudited.Count} not audited (time)" : "")
                + Accepted(report));
        AuditedTarget[] below = [.. notAccepted.Where(t => t.Severity > Severity.None)];
        return new Conclusion(ExitCode.Clean, below.Length > 0
            ? $"{Tally(below)}, below --fail-on {Level(report)}{Accepted(report)}"
            : report.Targets.Count == 0 ? "nothing to audit" + Accepted(report)
            : notAccepted.Length > 0 ? Tally(notAccepted) + Accepted(report) : "nothing new" + Accepted(report));
    }

    // What the linter finds counts as what it is called: its errors as errors, its warnings as warnings.
    private static int Lint(AuditReport report) => report.FailOn == Severity.None
        ? 0
        : report.Lint?.Findings.Count(finding => finding.IsOpen && finding.Level switch
        {
            ReportedLevel.Error => Severity.Error,
            ReportedLevel.Warning => Severity.Warning,
            _ => Severity.Note,
        } >= report.FailOn) ?? 0;

    private static string Lint(int count) => count switch
    {
        0 => "",
        1 => "1 finding of the linter",
        _ => $"{count} findings of the linter",
    };

    private static string Joined(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : $"{first}, {second}";

    private static string Accepted(AuditReport report)
    {
        int accepted = report.Targets.Count(target => !target.IsOpen);
        return (report.LeftOut.Count > 0
                ? $", {report.LeftOut.Count} {(report.LeftOut.Count == 1 ? "project" : "projects")} left out"
                : "")
            + (accepted > 0 ? $", {accepted} accepted by the baseline" : "")
            + (report.Fixed.Count > 0 ? $", {report.Fixed.Count} fixed since the baseline" : "");
    }

    private static bool IsUncertified(AuditedTarget target, AuditReport report) =>
        report.RequiresCertified && !target.Result.Certified;

    private static string Interrupted(AuditReport report)
    {
        int all = report.Targets.Count + report.NotAudited.Count;
        string done = $"interrupted after {report.Targets.Count} of {all} {(all == 1 ? "target" : "targets")}";
        AuditedTarget[] findings = [.. report.Targets.Where(t => t.Severity >= Severity.Warning)];
        return findings.Length > 0 ? $"{done} ({Tally(findings)} so far)" : done;
    }

    private static string Level(AuditReport report) => report.FailOn.ToString().ToLowerInvariant();

    private static string Tally(IReadOnlyCollection<AuditedTarget> targets)
    {
        (string Word, int Count)[] counts =
        [
            ("gamed", targets.Count(t => t.Result.Verdict == Verdict.Gamed)),
            ("tied", targets.Count(t => t.Result.Verdict == Verdict.Tied)),
            ("at fault", targets.Count(t => t.Result.Fault is not null)),
            ("not measurable", targets.Count(
                t => t.Result is { Verdict: Verdict.NotMeasurable, Fault: null })),
            ("cut short by the time cap", targets.Count(
                t => t.Result is { Verdict: Verdict.NothingFound, TimeCapped: true })),
            ("with nothing found", targets.Count(
                t => t.Result is { Verdict: Verdict.NothingFound, TimeCapped: false })),
            ("sound", targets.Count(t => t.Result.Verdict == Verdict.Sound)),
        ];
        return string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Word}"));
    }
}
