using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>What is a step whatever it is called, and what helpers pay others than their own object.</summary>
public sealed class StepShapeTests
{
    [Theory]
    [InlineData("public (int next, double reward, bool done) Move(int action) { return (0, 1.0, false); }")]
    [InlineData("public (double[] Rewards, bool Done) Step(int[] a) { var rewards = new double[2]; "
        + "for (int i = 0; i < 2; i++) rewards[i] += 1.0; return (rewards, false); }")]
    [InlineData("public double Reward { get; private set; } public bool Done { get; private set; } "
        + "public void Tick(int action) { Reward = 0; Reward += 1; }")]
    public void Runs_once_a_step(string members) => Assert.All(
        LedgerOf.TermsOfFile($"public class World {{ {members} }}"), term => Assert.Equal(Trigger.Step, term.Trigger));

    [Fact]
    public void Takes_a_store_of_past_steps_for_no_step() => Assert.Empty(LedgerOf.TermsOfFile("""
        public class Memory { public (int state, double reward, bool done) Sample(int index) => (0, 1.0, false); }
        """));

    [Fact]
    public void Pays_a_member_by_a_helper_at_its_calls() => Assert.Equal([0.1, -1], LedgerOf.TermsOfFile("""
        public class Referee : MonoBehaviour
        {
            public Agent player;
            void FixedUpdate() { Give(0.1f); }
            void OnCollisionEnter(Collision c) { Give(-1f); }
            void Give(float amount) { player.AddReward(amount); }
        }
        """).Where(term => term.Via == "Give").Select(term => Math.Round(term.Amount.Low, 6)));

    [Fact]
    public void Hears_a_signal_of_an_area()
    {
        RewardTerm term = Assert.Single(LedgerOf.TermsOfFile("""
            public class Coin : GodotAgents.AIController3D
            {
                void OnCoinBodyEntered(object body) { reward += 1f; }
            }
            """));
        Assert.Equal(Trigger.Enter, term.Trigger);
    }

    [Theory]
    [InlineData("(\"\", won ? 1.0 : -1.0, true)", true)]
    [InlineData("(\"\", won ? (action > 2 ? 2.0 : 1.0) : -1.0, true)", true)]
    [InlineData("(\"\", won ? 1.0 : -1.0, false)", false)]
    [InlineData("(\"\", won ? 1.0 : -1.0, steps > 3)", false)]
    public void Ends_by_what_is_returned_beside_a_choice(string result, bool ends) => Assert.All(
        LedgerOf.TermsOfFile($$"""
            public class World
            {
                private int steps;
                public (string Seen, double Reward, bool Done) Step(int action)
                {
                    bool won = action == 7;
                    return {{result}};
                }
            }
            """), term => Assert.Equal(ends, term.EndsAfter));

    [Theory]
    [InlineData("RewardFor(found, crash, action)", "found")]
    [InlineData("RewardFor(crash: crash, isThere: found, action: action)", "found")]
    [InlineData("RewardFor(crash, crash, action)", "crash")]
    [InlineData("RewardFor(near, crash, action)", null)]
    public void Ends_by_the_flag_that_a_helper_is_given(string call, string? ended) => Assert.Equal(
        ended is not null, LedgerOf.TermsOfFile($$"""
            public class World
            {
                private int at, steps;
                public void Reset() { at = 0; steps = 0; }
                public (int Seen, double Reward, bool Done) Step(int action)
                {
                    at += action;
                    steps++;
                    bool found = at > 10, crash = at < -5, near = at > 5;
                    double reward = {{call}};
                    return (at, reward, found || crash || steps >= 300);
                }
                private double RewardFor(bool isThere, bool crash, int action)
                {
                    if (isThere) return 50.0;
                    return -0.1 * action;
                }
            }
            """).Single(term => term.Amount.IsPositive).EndsAfter);
}
