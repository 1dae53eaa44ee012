using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>Rewards that stand in another place of a type than the one that hands them on.</summary>
public sealed class PaidValuesTests
{
    [Theory]
    [InlineData("AddReward(Worth());")]
    [InlineData("float worth = Worth(); AddReward(worth);")]
    [InlineData("float sum = -0.25f; sum += Worth(); AddReward(sum);")]
    public void Are_the_terms_of_the_helper_that_makes_them(string pay)
    {
        RewardTerm term = Assert.Single(LedgerOf.Terms($$"""
            void FixedUpdate() { if (alive) { {{pay}} } }
            float Worth() { float worth = last > 1f ? 2f : 0f; return worth; }
            bool alive;
            """), term => term.Amount.Low == 2);
        Assert.Equal(Trigger.Step, term.Trigger);
        Assert.Equal(["alive", "last"], term.Guards.Select(fact => fact.Key).Order());
    }

    [Fact]
    public void Are_paid_as_a_whole_where_the_helper_is_only_a_part_of_the_amount() => Assert.Equal(
        ["[0, 1]"], LedgerOf.Terms("""
            void FixedUpdate() { AddReward(Worth() * 0.5f); }
            float Worth() => last > 1f ? 2f : 0f;
            """).Select(term => term.Amount.ToString()));

    [Fact]
    public void Are_the_terms_of_a_field_that_holds_one_step() => Assert.Equal(
        [(Trigger.Enter, 2.0), (Trigger.Step, -0.5)], LedgerOf.Terms("""
            float sum;
            void FixedUpdate() { sum -= 0.5f; AddReward(sum); sum = 0f; }
            void OnTriggerEnter(Collider other) { sum += 2f; }
            """).Select(term => (term.Trigger, term.Amount.Low)).OrderByDescending(term => term.Item2));

    [Theory]
    // All that was paid so far, and a setting.
    [InlineData("void OnTriggerEnter(Collider other) { sum += 2f; }", "[0, inf]")]
    [InlineData("void Start() { sum = 2f; }", "[0, 2]")]
    public void Are_no_terms_of_a_field_that_nothing_sets_back(string other, string held) => Assert.Equal(
        held, LedgerOf.Term("float sum; void FixedUpdate() { AddReward(sum); } " + other).Amount.ToString());

    [Theory]
    [InlineData("(int, float, bool) Step(int action) { var (s, r, d) = inner.Step(action); return (s, r, d); }")]
    [InlineData("(int, float, bool) Step(int action) { var r = inner.Step(action); return (0, r.Item2 * 2f, r.Item3); }")]
    public void Are_no_terms_of_a_step_that_hands_on_anothers(string step) =>
        Assert.Empty(LedgerOf.TermsOfFile($$"""
            public class Outer { Outer inner; public {{step}} }
            """));

    [Theory]
    [InlineData("StepResult Step(int action) { var made = new StepResult(); made.Reward = 0.5f; return made; }")]
    [InlineData("StepResult Step(int action) { var made = new StepResult(); made.Reward += 0.5f; return made; }")]
    [InlineData("StepResult Step(int action) { return new StepResult { Reward = 0.5f }; }")]
    [InlineData("Task<StepResult> StepAsync(int action) { return Task.FromResult(new StepResult { Reward = 0.5f }); }")]
    [InlineData("Tuple<int, float, bool> Step(int action) { return Tuple.Create(1, 0.5f, false); }")]
    [InlineData("Tuple<int, float, bool> Step(int action) { return new Tuple<int, float, bool>(1, 0.5f, false); }")]
    [InlineData("int Step(int action, out float reward) { reward = 0.5f; return 1; }")]
    [InlineData("(int, float, bool) Step(int action) => (1, action > 2 ? 0.5f : 0f, false);")]
    public void Are_paid_by_steps_of_every_shape(string step)
    {
        RewardTerm term = Assert.Single(LedgerOf.TermsOfFile($$"""
            using System;
            using System.Threading.Tasks;
            public class StepResult { public float Reward; public bool Done; }
            public class Home { public {{step}} }
            """));
        Assert.Equal(0.5, term.Amount.High);
        Assert.Equal(Trigger.Step, term.Trigger);
    }

    [Theory]
    [InlineData("bool done = action > 3;", 1)]
    [InlineData("bool terminated = action > 3, truncated = action > 4;", 2)]
    [InlineData("bool done = false;", 0)]
    public void End_by_flags_that_a_condition_decides(string flags, int ends) => Assert.Equal(
        ends, LedgerOf.Bodies(Verification.Snippet.OfFile($$"""
            public class Home
            {
                public (int State, float Reward, bool Done) Step(int action) { {{flags}} return (0, 1f, action > 9); }
            }
            """)).Sum(ledger => ledger.Ends.Length));
}
