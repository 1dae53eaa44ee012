using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Findings;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Findings;
using GamingAudit.Tool.Commands.Audit;

namespace GamingAudit.Tool.Tests;

/// <summary>What is wrong beside a verdict, held against a baseline.</summary>
public sealed class ProblemBaselineTests
{
    private const string Rule = "audit-out-of-range";
    private static readonly DateOnly Today = new(2026, 1, 1);
    private static readonly AuditedTarget Target = new(new AuditResult
    {
        Target = "sums",
        Verdict = Verdict.NothingFound,
        Because = "nothing was found",
        Problems = [new TargetProblem(ProblemKind.OutOfRange, "5 scores lie outside of 0 to 1")],
    });

    [Fact]
    public void A_problem_that_is_accepted_stays_so_and_a_new_one_is_new()
    {
        JudgedProblem known = new AuditBaseline(Accepting(Target), Today).Judge(Target).Problems[0];
        JudgedProblem other = new AuditBaseline(new Output.Baselines.Baseline([]), Today).Judge(Target).Problems[0];

        Assert.Equal((BaselineState.Unchanged, "as designed"), (known.State, known.Accepted));
        Assert.Equal((BaselineState.New, null), (other.State, other.Accepted));
    }

    [Fact]
    public void A_problem_that_is_gone_is_fixed()
    {
        var baseline = new AuditBaseline(Accepting(Target), Today);

        Assert.Empty(baseline.Fixed([Target]));
        Assert.Equal(Rule, Assert.Single(baseline.Fixed([new AuditedTarget(Target.Result with { Problems = [] })])).Rule);
    }

    private static Output.Baselines.Baseline Accepting(AuditedTarget target) => new(
    [
        new BaselineEntry
        {
            Rule = Rule,
            Fingerprint = TargetFingerprint.Of(target, Rule, ""),
            Subject = "sums",
            Message = "so",
            Reason = "as designed",
        },
    ]);
}
