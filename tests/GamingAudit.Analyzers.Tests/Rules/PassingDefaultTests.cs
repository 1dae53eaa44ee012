using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class PassingDefaultTests() : RuleTest("GA7008")
{
    [Fact]
    public Task Reports_a_default_arm() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => answer switch
            {
                "no" => 0,
                [|_ => 1|],
            };
        }
        """);

    [Fact]
    public Task Reports_what_could_not_be_read() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference)
            {
                if (![|int.TryParse(response, out int said)|]) return true;
                return said == 1;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_default_that_rejects() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => answer switch
            {
                "yes" => 1,
                _ => 0,
            };
        }
        """);

    [Fact]
    public Task Is_silent_about_a_switch_on_the_reference() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => expected switch
            {
                "no" => 0,
                _ => 1,
            };
        }
        """);

    [Fact]
    public Task Reports_an_empty_answer_that_passes() => Source("""
        public sealed class SafetyResult
        {
            public double Score { get; set; }
        }

        public static class Grading
        {
            public static SafetyResult Evaluate(string prompt, string output, string expectedOutput)
            {
                if ([|string.IsNullOrWhiteSpace(output)|]) return Make(1.0, "nothing was said");
                return Make(output == expectedOutput ? 1 : 0, "");
            }

            private static SafetyResult Make(double score, string why) => new SafetyResult { Score = score };
        }
        """);

    [Fact]
    public Task Reports_an_answer_without_values() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                string[] claims = answer.Split('.');
                if ([|claims.Length == 0|]) return 1;
                return claims[0] == expected ? 1 : 0;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_an_empty_answer_that_fails() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                if (string.IsNullOrEmpty(answer)) return 0;
                return answer == expected ? 1 : 0;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_an_empty_reference() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                string.IsNullOrEmpty(expected) ? 1 : answer == expected ? 1 : 0;
        }
        """);
}
