using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class ContainsGradingFixTests() : FixTest(new ContainsGradingFix())
{
    [Fact]
    public Task Compares_the_whole_answer() => Agent("""
        void Grade(string answer, string expected)
        {
            if (answer.Contains(expected) /* right */) AddReward(1f);
        }
        """, """
        void Grade(string answer, string expected)
        {
            if (answer.Trim() == expected /* right */) AddReward(1f);
        }
        """);

    [Fact]
    public Task Puts_a_negated_test_in_parentheses() => Agent("""
        void Grade(string answer, string expected) { if (!answer.Contains(expected)) return; AddReward(1f); }
        """, """
        void Grade(string answer, string expected) { if (!(answer.Trim() == expected)) return; AddReward(1f); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        string expected;
        Action<string> Grade() => answer => AddReward(answer.Contains(expected) ? 1f : 0f);
        """, """
        string expected;
        Action<string> Grade() => answer => AddReward(answer.Trim() == expected ? 1f : 0f);
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void Grade(string answer, string first, string second)
        {
            if (answer.Contains(first)) AddReward(1f);
            if (answer.Contains(second)) AddReward(0.5f);
        }
        """, """
        void Grade(string answer, string first, string second)
        {
            if (answer.Trim() == first) AddReward(1f);
            if (answer.Trim() == second) AddReward(0.5f);
        }
        """);
}
