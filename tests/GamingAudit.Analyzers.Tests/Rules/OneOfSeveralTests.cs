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

    [Fact]
    public Task Reports_the_first_match() => Source("""
        using System.Text.RegularExpressions;

        public static class Grading
        {
            private static readonly Regex Number = new Regex("[0-9]+");

            public static double Score(string answer, string expected) =>
                [|Number.Match(answer)|].Value == expected ? 1 : 0;
        }
        """);

    [Fact]
    public Task Reports_the_last_of_values_that_a_pattern_keeps() => Source("""
        using System.Text.RegularExpressions;

        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                Regex.Matches(answer, "[0-9]+") is { Count: > 0 } numbers && [|numbers[0]|].Value == expected ? 1 : 0;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_pattern_for_the_whole_answer() => Source("""
        using System.Text.RegularExpressions;

        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                Regex.Match(answer, "^answer: ([0-9]+)$").Groups[1].Value == expected ? 1 : 0;
        }
        """);

    [Fact]
    public Task Is_silent_where_a_second_match_fails() => Source("""
        using System.Text.RegularExpressions;

        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                Match match = Regex.Match(answer, "[0-9]+");
                return match.Value == expected && !match.NextMatch().Success ? 1 : 0;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_exactly_one() => Source("""
        using System.Text.RegularExpressions;

        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                Regex.Matches(answer, "[0-9]+") is { Count: 1 } numbers && numbers[0].Value == expected ? 1 : 0;
        }
        """);
}
