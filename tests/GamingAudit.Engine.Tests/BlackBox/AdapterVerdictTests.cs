using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.BlackBox;

/// <summary>A pole on a cart, written for other frameworks, is audited by one line.</summary>
[Trait("Category", "Learning")]
public sealed class AdapterVerdictTests
{
    [Fact]
    public void Games_a_cart_of_Gym_NET()
    {
        BlackBoxTarget target = BlackBoxTarget.OfGym(
            "gym-cart", () => new Cart(), step => Cart.Truth(step.After), horizon: 60);

        AuditResult result = Audit(target with { Honest = Cart.Balance });

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal("Cart.Step", result.Attribution?.Method);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(target, result.Witness!).Outcome);
    }

    [Fact]
    public void Games_a_cart_of_RLMatrix_and_names_the_method_that_pays()
    {
        BlackBoxTarget target = BlackBoxTarget.OfRlMatrix(
            "rl-cart", () => new ToolkitCart(), step => Cart.Truth(step.After), horizon: 60,
            seed: (cart, seed) => cart.Seed(seed));

        AuditResult result = Audit(target with { Honest = Cart.Balance });

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal("Liveliness", result.Attribution?.Term);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(target, result.Witness!).Outcome);
    }

    [Fact]
    public void Plays_two_delegates_one_episode_after_another()
    {
        var cart = new Cart();
        BlackBoxTarget target = BlackBoxTarget.OfDelegates(
            "cart", Begin, Step, ActionSpace.Discrete(2), horizon: 60) with
        { Honest = Cart.Balance };

        Assert.Equal(Verdict.Gamed, Audit(target).Verdict);

        float[] Begin(ulong seed)
        {
            cart.Seed((int)(seed & int.MaxValue));
            return cart.Reset();
        }

        (float[], double, double, bool) Step(BlackBoxAction action)
        {
            (float[] seen, float reward, bool done, _) = cart.Step(action.Branches[0]);
            return (seen, reward, Cart.Truth(seen), done);
        }
    }

    [Fact]
    public void Has_another_version_where_a_method_that_is_found_by_name_is_another()
    {
        string one = Audit(BlackBoxTarget.OfGym("x", () => new One(), _ => 0, 2, actions: ActionSpace.Discrete(2)))
            .Version!;
        string two = Audit(BlackBoxTarget.OfGym("x", () => new Two(), _ => 0, 2, actions: ActionSpace.Discrete(2)))
            .Version!;

        Assert.NotEqual(one, two);
    }

    private static AuditResult Audit(AuditTarget target) => Auditor.Audit(target, new AuditOptions
    {
        Budget = new AuditBudget("small", 60_000, 30_000, 1_024, 300),
        Cancellation = TestContext.Current.CancellationToken,
    });

    private sealed class One
    {
        public float[] Reset() => [0];

        public (float[], float, bool) Step(int action) => ([0], action, true);
    }

    private sealed class Two
    {
        public float[] Reset() => [0];

        public (float[], float, bool) Step(int action) => ([0], 2 * action, true);
    }
}
