using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OneOfSeveralTests() : RuleTest("GA7004")
{
    [Fact]
    public Task Reports_a_first_word() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => [|answer.Split(' ')[0]|] == expected ? 1 : 0;
        }
        """);

    [Fact]
    public Task Reports_a_last_match() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference)
            {
                var numbers = System.Text.RegularExpressions.Regex.Matches(response, "[0-9]+");
                return [|numbers[0]|].Value == reference;
            }
        }
        """);

    [Fact]
    public Task Is_silent_where_they_are_counted() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference)
            {
                var numbers = System.Text.RegularExpressions.Regex.Matches(response, "[0-9]+");
                return numbers.Count == 1 && numbers[0].Value == reference;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_words_of_the_reference() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) => reference.Split('|')[0] == response;
        }
        """);
}
