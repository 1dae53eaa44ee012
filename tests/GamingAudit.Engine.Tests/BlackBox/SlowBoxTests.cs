using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.BlackBox;

public sealed class SlowBoxTests
{
    [Fact]
    public void Fits_its_budget_to_the_cap_and_accuses_nobody_by_an_honest_policy_near_random()
    {
        AuditResult result = Audit(honest: null);

        Assert.True(result.TimeCapped);
        Assert.Contains(" ms, and the 60,000 of the search would take ", result.Notes[0]);
        Assert.True(result.Steps < 6_000, $"{result.Steps} steps of 2 ms in 6 s");
        Assert.NotEqual(Verdict.Gamed, result.Verdict);
    }

    [Fact]
    public void Takes_an_honest_policy_at_its_word()
    {
        AuditResult result = Audit(Cart.Balance);

        Assert.DoesNotContain("hardly better than random", result.Because);
    }

    private static AuditResult Audit(BlackBoxPolicy? honest) => Auditor.Audit(
        CartBox.Target(() => new Slow()) with { MaxInstances = 1, Honest = honest },
        new AuditOptions
        {
            Budget = new AuditBudget("small", 40_000, 20_000, 1_024, 6),
            Cancellation = TestContext.Current.CancellationToken,
        });

    private sealed class Slow() : CartBox(new Cart())
    {
        public override BlackBoxStep Step(
            ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            Thread.Sleep(2);
            return base.Step(branches, values, observation);
        }
    }
}
