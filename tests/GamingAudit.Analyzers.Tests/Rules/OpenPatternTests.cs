using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OpenPatternTests() : RuleTest("GA7003")
{
    [Fact]
    public Task Reports_a_pattern_without_an_end() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) =>
                [|System.Text.RegularExpressions.Regex.IsMatch(answer, "^" + expected)|] ? 1 : 0;
        }
        """);

    [Fact]
    public Task Reports_a_text_for_a_pattern() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) => [|System.Text.RegularExpressions.Regex.IsMatch(response, reference)|];
        }
        """);

    [Fact]
    public Task Is_silent_about_anchors() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) =>
                System.Text.RegularExpressions.Regex.IsMatch(response, $"^{reference}$");
        }
        """);

    [Fact]
    public Task Is_silent_about_a_pattern_of_a_form() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) =>
                System.Text.RegularExpressions.Regex.IsMatch(response, "[0-9]") && response == reference;
        }
        """);
}
