using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Findings;

public sealed class RewardAttributionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A walk to a goal at 4, where it ends: best in 4 steps. Turning on the spot (action 0) is paid a bonus.
    private static readonly Handmade Walk = new(2, (at, action, _) => Math.Min(4, at + action))
    {
        Ends = at => at == 4,
    };

    [Fact]
    public void Finds_the_guilty_term_and_that_nothing_is_left_without_it()
    {
        Attribution attribution = Audit(Spin(bonus: 1)).Attribution!;

        Assert.Equal("spin", attribution.Term);
        Assert.Equal(1, attribution.Share);
        Assert.Equal("RewardAttributionTests.Spin", attribution.Method);
        Assert.EndsWith($"{nameof(RewardAttributionTests)}.cs", attribution.Location!.File);
        Assert.Equal(attribution.Terms[0].Location, attribution.Location);
        Assert.Equal(["spin", "goal", "time"], attribution.Terms.Select(term => term.Term));
        Assert.Equal((Verdict.Sound, true), (attribution.Removal!.Verdict, attribution.Removal.Certified));
    }

    [Fact]
    public void Says_at_which_weights_the_exploit_still_pays()
    {
        // Sixteen turns before the goal: sixteen times the bonus, and the time that they take.
        Attribution attribution = Audit(Spin(bonus: 1)).Attribution!;
        Assert.Equal([(0, -2), (0.25, 2), (0.5, 6), (2, 30)],
            attribution.Weights.Select(trial => (trial.Weight, trial.Advantage)));
        Assert.Equal([false, true, true, true], attribution.Weights.Select(trial => trial.StillPays));
    }

    [Fact]
    public void Says_when_another_exploit_is_left()
    {
        var both = AuditTarget.CreateFromTerms("both", Walk, (Transition<int, int> step, ref RewardSum sum) =>
        {
            sum.Add("spin", step.Action == 0 ? 2 : 0);
            sum.Add("stay", step.After == 0 ? 1 : 0);
            sum.Add("goal", step.After == 4 ? 8 : 0);
        }, Soon, horizon: 20);
        Attribution attribution = Audit(both).Attribution!;
        Assert.Equal("spin", attribution.Term);
        Assert.Equal(Verdict.Gamed, attribution.Removal!.Verdict);
        Assert.True(attribution.Weights.Single(trial => trial.Weight == 0).StillPays);
        Assert.Equal(2.0 / 3, attribution.Share, 1e-12);
    }

    [Fact]
    public void Blames_the_method_when_no_terms_are_named()
    {
        MarkovTarget<int, int> target = Walk.Target(
            step => step.Action == 0 ? 1 : 0, Soon, horizon: 20); // the reward's own line
        Attribution attribution = Audit(target).Attribution!;
        Assert.Null(attribution.Term);
        Assert.Null(attribution.Removal);
        Assert.Equal((1.0, 0), (attribution.Share, attribution.Weights.Count));
        Assert.Contains("// the reward's own line", Line(attribution.Location!));
    }

    [Fact]
    public void Is_silent_when_nobody_wants_to_look_further()
    {
        AuditResult result = Auditor.Audit(Spin(bonus: 1), new AuditOptions { LooksFurther = false });
        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Null(result.Attribution);
    }

    [Fact]
    public void Says_where_the_code_at_fault_is_written()
    {
        MarkovTarget<int, int> target = Walk.Target(
            step => step.After == 2 ? double.NaN : 0, Soon, horizon: 20); // the line at fault
        SourceLocation location = Audit(target).Fault!.Location!;
        Assert.Contains("// the line at fault", Line(location));
    }

    private static string Line(SourceLocation location) => File.ReadAllLines(location.File)[location.Line - 1];

    private static MarkovTarget<int, int> Spin(double bonus) =>
        AuditTarget.CreateFromTerms("spin", Walk, (Transition<int, int> step, ref RewardSum sum) =>
        {
            sum.Add("spin", step.Action == 0 ? bonus : 0);
            sum.Add("goal", step.After == 4 ? 8 : 0);
            sum.Add("time", -0.125);
        }, Soon, horizon: 20);

    private static double Soon(Transition<int, int> step) => (step.After == 4 ? 1 : 0) - 0.125;

    private static AuditResult Audit(AuditTarget target) =>
        Auditor.Audit(target, new AuditOptions { Threads = 2, Cancellation = Cancellation });
}
