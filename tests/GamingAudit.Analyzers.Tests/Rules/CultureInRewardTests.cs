using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class CultureInRewardTests() : RuleTest("GA4007")
{
    [Fact]
    public Task Reports_a_parsed_amount() => Agent("""
        void Score(string answer) { AddReward([|float.Parse(answer)|]); }
        """);

    [Fact]
    public Task Reports_a_guard_on_a_parsed_answer() => Agent("""
        void Score(string answer)
        {
            if ([|double.TryParse(answer, out double value)|] && value > 0.99) AddReward(1f);
        }
        """);

    [Fact]
    public Task Reports_a_conversion_through_a_local() => Agent("""
        void Score(string answer) { double value = [|Convert.ToDouble(answer)|]; if (value > 1) AddReward(1f); }
        """);

    [Fact]
    public Task Reports_a_formatted_number_that_is_compared() => Source("""
        public class Grader
        {
            double truth; string answer;
            [RLMatrix.Toolkit.RLMatrixReward] public float Score() => [|truth.ToString()|] == answer ? 1f : 0f;
        }
        """);

    [Fact]
    public Task Is_silent_about_the_invariant_culture() => Agent("""
        void Score(string answer)
        {
            AddReward(float.Parse(answer, System.Globalization.CultureInfo.InvariantCulture));
        }
        """);

    [Fact]
    public Task Is_silent_about_whole_numbers() => Agent("""
        void Score(string answer) { if (int.TryParse(answer, out int value) && value == 3) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_log() => Agent("""
        void Score() { Debug.Log(last.ToString()); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_conversion_of_a_number() => Agent("""
        void Score(int count) { AddReward(Convert.ToSingle(count)); }
        """);

    [Fact]
    public Task Is_silent_when_the_parsed_value_is_not_paid() => Agent("""
        float volume;
        void Score(string setting) { volume = float.Parse(setting); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_parser_of_ones_own() => Agent("""
        static class Number { public static float Parse(string text) => 0f; }
        void Score(string answer) { AddReward(Number.Parse(answer)); }
        """);
}
