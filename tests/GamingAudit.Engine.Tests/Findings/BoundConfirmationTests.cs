using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Findings;

public sealed class BoundConfirmationTests
{
    private const double Risk = 0.1;
    private const int Trials = 300;

    // One step: 0 is honest, 1 is the reference, 2 is bad, 3 is paid. The proxy pays noise around 0, 0, -0.5 and 1.5,
    // the true reward around 1, 0.5, 0 and 1; the ranges are called 1 and 1. A mixture has to lose 0.53, so that
    // the share of the bad policy is 0.53 and its advantage 0.44.
    private static readonly GuardedTarget<int, int> Target = new(
        new Handmade(4, (_, action, chance) => 1_000 * action + 10 * chance.Below(100) + chance.Below(2))
            .Target(step => Centre(step, 0, 0, -0.5, 1.5) + Noise(step), step => Truth(step), horizon: 1),
        new CallMonitor());

    private const double Most = 0.53 * -0.5 + 0.47 * 1.5;

    [Fact]
    public void Exceeds_what_exists_no_more_often_than_its_risk_says()
    {
        int above = 0, found = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            var risk = new RiskBudget(BoundConfirmation<int, int>.Looks, Risk);
            var sampler = new PolicySampler<int, int>(
                Target, (ulong)trial, 1, TestContext.Current.CancellationToken, null);
            var confirmation = new BoundConfirmation<int, int>(
                sampler, new VerdictPolicies<int, int>(Always(3), Always(0), Always(1).Policy, []), Figures, risk);
            if (confirmation.Of(Always(2), Always(3)) is not { } bound) continue;
            found++;
            if (bound.Value > Most) above++;
            Assert.InRange(bound.ShareBad, 0.4, 1);
            Assert.InRange(risk.Spent, 0, Risk + 1e-12);
        }

        Assert.InRange(found, Trials * 9 / 10, Trials);
        Assert.InRange(above / (double)Trials, 0, Risk);
    }

    private static VerdictFigures Figures => new()
    {
        Found = new PolicyReturns(1.5, 1),
        Honest = new PolicyReturns(0, 1),
        Reference = new PolicyReturns(0, 0.5),
        Random = new PolicyReturns(-1, 0),
        ProxyRange = 1,
        TrueRange = 1,
        Preference = 1.5,
        Regret = 0,
        TrueInterval = [1, 1],
    };

    private static double Centre(Transition<int, int> step, params double[] byAction) => byAction[step.Action];

    private static double Noise(Transition<int, int> step) => (step.After / 10 % 100 - 49.5) / 50;

    private static double Truth(Transition<int, int> step) =>
        Centre(step, 1, 0.5, 0, 1) + (step.After % 2 - 0.5) / 2;

    private static Candidate<int, int> Always(int action) => new($"always {action}", (_, _, _) => action);
}
