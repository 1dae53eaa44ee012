using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ContainsGradingTests() : RuleTest("GA4008")
{
    [Fact]
    public Task Reports_a_guard() => Agent("""
        void Grade(string answer, string expected) { if ([|answer.Contains(expected)|]) AddReward(1f); }
        """);

    [Fact]
    public Task Reports_a_conditional_amount() => Source("""
        public class Grader
        {
            string answer, expected;
            [RLMatrix.Toolkit.RLMatrixReward] public float Score() => [|answer.Contains(expected)|] ? 1f : 0f;
        }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Agent("""
        string truth;
        void Grade(string answer)
        {
            float pay = [|answer.ToLowerInvariant().Contains(truth)|] ? 1f : -1f;
            AddReward(pay);
        }
        """);

    [Fact]
    public Task Reports_it_after_an_early_return() => Agent("""
        void Grade(string answer, string expected)
        {
            if (![|answer.Contains(expected)|]) return;
            AddReward(1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_equality() => Agent("""
        void Grade(string answer, string expected) { if (answer.Trim() == expected) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_the_name_of_a_thing() => Agent("""
        public string goalName;
        void OnTriggerEnter(Collider other) { if (other.name.Contains(goalName)) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_set() => Agent("""
        List<string> words;
        void Grade(string answer) { if (words.Contains(answer)) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_penalty() => Agent("""
        void Grade(string answer, string forbidden) { if (answer.Contains(forbidden)) AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_literal() => Agent("""
        void Grade(string state) { if (state.Contains("Grounded")) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_falls_with_it() => Agent("""
        void Grade(string answer, string forbidden) { AddReward(answer.Contains(forbidden) ? 0f : 1f); }
        """);

    [Fact]
    public Task Reports_one_of_two_conditions() => Agent("""
        void Grade(string answer, string expected)
        {
            if ([|answer.Contains(expected)|] || answer.Length == 0) AddReward(1f);
        }
        """);

    [Fact]
    public Task Reports_a_local() => Agent("""
        void Grade(string answer, string expected)
        {
            bool right = [|answer.Contains(expected)|];
            AddReward(right ? 1f : 0f);
        }
        """);

    [Fact]
    public Task Reports_an_index() => Agent("""
        void Grade(string answer, string expected) { if ([|answer.IndexOf(expected)|] >= 0) AddReward(1f); }
        """);

    [Fact]
    public Task Reports_a_pattern() => Agent("""
        void Grade(string answer, string expected)
        {
            if ([|System.Text.RegularExpressions.Regex.IsMatch(answer, expected)|]) AddReward(1f);
        }
        """);

    [Fact]
    public async Task Says_who_is_right_the_other_way_round() => Assert.EndsWith(
        "an empty answer is always right",
        await Message("void Grade(string answer, string expected) { if (expected.Contains(answer)) AddReward(1f); }"));
}
