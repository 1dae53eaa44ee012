using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Bench;

public sealed class AdversaryBenchmarkTests
{
    [Fact]
    public void Probes_reach_the_optimum_where_one_action_is_best()
    {
        AdversaryMeasurement measured = Measure(Dialogue.EndlessDialogue, "probes", solves: true);
        Assert.Equal(31.5, measured.Found, 1e-9);
        Assert.Equal(1, measured.Fraction!.Value, 1e-9);
    }

    [Fact]
    public void A_target_that_cannot_be_solved_is_measured_on_fresh_episodes()
    {
        AdversaryMeasurement measured = Measure(Regatta.RegattaBuoys, "climb", solves: true);
        Assert.Null(measured.Optimum);
        Assert.Null(measured.Fraction);
        Assert.True(measured.Found > measured.Random + 1, $"{measured}");
    }

    [Fact]
    public void Does_not_solve_what_it_need_not()
    {
        AdversaryMeasurement measured = Measure(Dialogue.EndlessDialogue, "probes", solves: false);
        Assert.Null(measured.Optimum);
        Assert.Equal(31.5, measured.Found, 1e-9);
    }

    [Fact]
    public void An_audit_whose_best_find_is_worse_than_random_actions_comes_to_an_end()
    {
        AuditResult result = Auditor.Audit(SampleTargets.ByName["boat-race"], new AuditOptions
        {
            Budget = AuditBudget.Quick,
            Adversaries = new HashSet<string> { "probes" },
        });
        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
    }

    private static AdversaryMeasurement Measure(AuditTarget target, string adversary, bool solves) =>
        Assert.Single(AdversaryBenchmark.Run(
            target, Searchers.All.Single(one => one.Name == adversary), [1], 20_000, threads: 2,
            TestContext.Current.CancellationToken, solves));
}
