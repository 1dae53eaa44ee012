using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>What helpers do, at their calls, and what a sum is made of.</summary>
public sealed class HelperTermTests
{
    [Fact]
    public void Brings_a_helpers_tests_and_end_to_the_call()
    {
        RewardTerm paid = Called("""
            void Try(Transform door, float reach)
            {
                if (door == null) return;
                if (Vector3.Distance(door.position, transform.position) < reach) { AddReward(2f); EndEpisode(); }
            }
            void FixedUpdate() { Try(target, 1f); }
            """);
        Assert.Equal("2", paid.Amount.ToString());
        Assert.True(paid.EndsAfter);
        Assert.Equal(2, paid.Guards.Length);
        Assert.Contains(paid.Guards, fact => fact.Key == "target" && fact.Relation == Relation.NotEqual);
    }

    [Theory]
    [InlineData("Give(3f)", "-1.5")]
    [InlineData("Give(by: 2f)", "-1")]
    [InlineData("Give()", "-0.5")]
    [InlineData("Give(Mathf.Clamp(last, 0f, 4f))", "[-2, 0]")]
    public void Puts_arguments_and_defaults_into_the_amount(string call, string expected) =>
        Assert.Equal(expected, Called($$"""
            void Give(float by = 1f) => AddReward(by * -0.5f);
            void FixedUpdate() { {{call}}; }
            """).Amount.ToString());

    [Theory]
    [InlineData("Small()", "0.25")]
    [InlineData("Choice(true)", "[-1, 1]")]
    [InlineData("Twice(2f)", "4")]
    [InlineData("Off(last)", "[0, 2]")]
    public void Knows_what_a_helper_returns(string call, string expected) =>
        Assert.Equal(expected, LedgerOf.Term($$"""
            float Small() { return 0.25f; }
            float Choice(bool won) => won ? 1f : -1f;
            float Twice(float x) => x * 2f;
            float Off(float x) { float far = Mathf.Abs(x); float seen = Mathf.Min(far, 1f); return 2f * seen; }
            void FixedUpdate() { AddReward({{call}}); }
            """).Amount.ToString());

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Decides_a_flag_that_is_a_literal(string over, bool ends) => Assert.Equal(ends, Called($$"""
        void Pay(float x, bool over) { AddReward(x); if (over) EndEpisode(); }
        void FixedUpdate() { Pay(1f, {{over}}); }
        """).EndsAfter);

    [Theory]
    [InlineData("Kind.Good", "1")]
    [InlineData("Kind.Bad", "-2")]
    public void Decides_a_member_of_an_enum(string kind, string expected) => Assert.Equal(expected, Called($$"""
        enum Kind { Good, Bad }
        void Pay(Kind kind)
        {
            switch (kind)
            {
                case Kind.Good:
                    AddReward(1f);
                    break;
                case Kind.Bad:
                    AddReward(-2f);
                    break;
            }
        }
        void FixedUpdate() { Pay({{kind}}); }
        """).Amount.ToString());

    [Fact]
    public void Tells_overloads_apart() => Assert.Equal("5", Called("""
        void Hit(string what) => AddReward(3f);
        void Hit(float worth) => AddReward(worth);
        void FixedUpdate() { Hit(5f); }
        """).Amount.ToString());

    [Fact]
    public void Follows_a_method_that_hides_the_frameworks() => Assert.Contains(LedgerOf.Terms("""
        public new void AddReward(float x) { Debug.Log(x); base.AddReward(x); }
        void FixedUpdate() { AddReward(4f); }
        """), term => term.Via == "AddReward" && term.Amount.ToString() == "4");

    [Fact]
    public void Takes_a_sum_apart_that_is_handed_on()
    {
        IReadOnlyList<RewardTerm> terms = LedgerOf.Terms("""
            void FixedUpdate()
            {
                float reward = -0.25f;
                if (last > 1f) reward += 1f;
                else reward -= 2f;
                AddReward(reward);
            }
            """);
        Assert.Equal(["-0.25", "1", "-2"], terms.Select(term => term.Amount.ToString()));
        Assert.Equal([0, 1, 1], terms.Select(term => term.Guards.Length));
    }

    [Fact]
    public void Keeps_a_value_whole_that_something_replaces() => Assert.Single(LedgerOf.Terms("""
        void FixedUpdate() { float reward = 1f; if (last > 1f) reward = -1f; AddReward(reward); }
        """));

    [Theory]
    [InlineData("if (last > 1f || body.isKinematic) AddReward(1f);")]
    [InlineData("if (last > 1f && body.isKinematic) { } else AddReward(1f);")]
    public void Keeps_alternatives_as_a_guard(string code) =>
        Assert.Single(LedgerOf.Term($"void FixedUpdate() {{ {code} }}").Guards);

    [Fact]
    public void Forgets_facts_of_an_object_whose_method_ran() => Assert.Single(LedgerOf.Terms("""
        public class Food { public bool Gone; public void Eat() { } }
        public Food food;
        void FixedUpdate() { if (!food.Gone) { food.Eat(); if (food.Gone) AddReward(1f); } }
        """));

    [Fact]
    public void Forgets_no_fact_after_a_question() => Assert.Empty(LedgerOf.Terms("""
        public class Food { public bool Gone; public bool IsRipe() => true; }
        public Food food;
        void FixedUpdate() { if (!food.Gone) { food.IsRipe(); if (food.Gone) AddReward(1f); } }
        """));

    private static RewardTerm Called(string members) =>
        Assert.Single(LedgerOf.Terms(members), term => term.Via is not null);
}
