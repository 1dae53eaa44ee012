using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting;

/// <summary>The exit code of a run and the reason for it.</summary>
/// <param name="ExitCode">
/// An interrupted run is always inconclusive; otherwise an internal error goes before a finding, a finding before an
/// open question.
/// </param>
/// <param name="Reason">A clause for a person, without a full stop.</param>
public sealed record Conclusion(ExitCode ExitCode, string Reason)
{
    /// <summary>What a report amounts to.</summary>
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
        AuditedTarget[] open = [.. report.Targets.Where(t => t.IsInconclusive)];
        if (open.Length > 0)
            return new Conclusion(ExitCode.Inconclusive, Tally(open));
        int below = report.Targets.Count(t => t.Severity > Severity.None);
        return new Conclusion(ExitCode.Clean, below == 0
            ? "nothing found"
            : $"{Tally([.. report.Targets.Where(t => t.Severity > Severity.None)])}, below --fail-on {Level(report)}");
    }

    /// <summary>The last line of a report.</summary>
    public override string ToString() => $"Exit code {(int)ExitCode}: {Reason}.";

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
                t => t.Result is { Verdict: Verdict.Sound, TimeCapped: true })),
        ];
        return string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Word}"));
    }
}
