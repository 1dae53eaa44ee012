using GamingAudit.Engine.Verdicts;
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
        AuditedTarget[] findings =
            [.. report.Targets.Where(t => report.FailOn != Severity.None && t.Severity >= report.FailOn)];
        if (findings.Length > 0)
            return new Conclusion(ExitCode.Findings, Tally(findings));
        AuditedTarget[] open = [.. report.Targets.Where(t => t.IsInconclusive || IsUncertified(t, report))];
        if (open.Length > 0)
            return new Conclusion(ExitCode.Inconclusive, Tally(open));
        AuditedTarget[] below = [.. report.Targets.Where(t => t.Severity > Severity.None)];
        return new Conclusion(ExitCode.Clean, below.Length > 0
            ? $"{Tally(below)}, below --fail-on {Level(report)}"
            : report.Targets.Count > 0 ? Tally(report.Targets) : "nothing to audit");
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
