using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

public sealed class SurpassedTests
{
    [Fact]
    public void A_latent_policy_that_is_paid_more_than_the_best_forbids_to_have_found_nothing()
    {
        Judgement? judgement = By(61.1, Verdict.NothingFound);

        Assert.Equal(Verdict.NotMeasurable, judgement?.Verdict);
        Assert.EndsWith(": allow more steps with a larger --budget", judgement!.Because);
    }

    [Theory]
    [InlineData(60.9, Verdict.NothingFound)]
    [InlineData(59, Verdict.NothingFound)]
    [InlineData(90, Verdict.Gamed)]
    [InlineData(90, Verdict.Sound)]
    public void One_that_is_paid_as_much_or_less_does_not_nor_beside_another_verdict(double paid, Verdict verdict) =>
        Assert.Null(By(paid, verdict));

    [Fact]
    public void Where_nothing_is_held_the_verdict_stands() =>
        Assert.Null(Surpassed.By(null, Figures, Verdict.NothingFound));

    private static VerdictFigures Figures => new()
    {
        Found = new PolicyReturns(60, 90),
        Honest = new PolicyReturns(50, 100),
        Reference = new PolicyReturns(40, 80),
        Random = new PolicyReturns(-40, 0),
        ProxyRange = 100,
        TrueRange = 100,
        Preference = 0.1,
        Regret = 0.1,
        TrueInterval = [90, 90],
    };

    private static Judgement? By(double paid, Verdict verdict) =>
        Surpassed.By(new PolicyReturns(paid, 10), Figures, verdict);
}
