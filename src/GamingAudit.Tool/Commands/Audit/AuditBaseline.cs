using GamingAudit.Engine.Verdicts;
using GamingAudit.Linting.Reports;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Findings;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Findings;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>Says of targets how they stand to a baseline.</summary>
/// <param name="baseline">The baseline; null for none.</param>
/// <param name="today">The day that acceptances expire by.</param>
internal sealed class AuditBaseline(Output.Baselines.Baseline? baseline, DateOnly today)
{
    public static AuditBaseline None { get; } = new(null, default);

    /// <summary>The target with what the baseline says of it.</summary>
    public AuditedTarget Judge(AuditedTarget target)
    {
        if (baseline is null) return target;
        target = target with { Problems = [.. target.Problems.Select(judged => Judge(baseline, target, judged))] };
        if (AuditRules.Of(target) is not { } rule) return target;
        (BaselineState state, string? accepted) =
            baseline.Judge(rule.Id, TargetFingerprint.Of(target, rule.Id), today);
        return target with { State = state, Accepted = accepted };
    }

    /// <summary>
    /// What the baseline has of these targets and is gone. Nothing is said of a target that was not judged, or that
    /// another exploit hides the first of.
    /// </summary>
    public IReadOnlyList<ReportedFinding> Fixed(IEnumerable<AuditedTarget> targets)
    {
        if (baseline is null) return [];
        AuditedTarget[] all = [.. targets];
        HashSet<string> judged =
        [
            .. all.Where(target => !target.IsInconclusive && target.Result.Fault is null
                    && target.Result.Verdict is Verdict.Sound or Verdict.NothingFound)
                .Select(target => target.Result.Target),
        ];
        HashSet<(string, string)> found =
        [
            .. from target in all
               from beside in target.Problems
               let rule = AuditRules.Of(beside.Problem.Kind).Id
               select (rule, TargetFingerprint.Of(target, rule, "")),
            .. from target in all
               let rule = AuditRules.Of(target)?.Id
               where rule is not null
               select (rule, TargetFingerprint.Of(target, rule)),
        ];
        return baseline.Fixed(AuditRules.All, entry => judged.Contains(entry.Subject), found);
    }

    private JudgedProblem Judge(Output.Baselines.Baseline known, AuditedTarget target, JudgedProblem judged)
    {
        string rule = AuditRules.Of(judged.Problem.Kind).Id;
        (BaselineState state, string? accepted) =
            known.Judge(rule, TargetFingerprint.Of(target, rule, ""), today);
        return judged with { State = state, Accepted = accepted };
    }

    /// <summary>A report of the linter, held against the same baseline.</summary>
    public LintReport Apply(LintReport report) =>
        baseline is null ? report : LintBaseline.Apply(report, baseline, today);
}
