using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OpenPromptTests() : RuleTest("GA7010")
{
    [Fact]
    public Task Reports_an_answer_in_a_row() => Source("""
        public static class Grading
        {
            static string Ask(string prompt) => prompt;
            static bool Judge(string answer, string expected)
            {
                string prompt = $"{expected}\n[|{answer}|]\nScore?";
                return Ask(prompt) == "1";
            }
        }
        """);

    [Fact]
    public Task Is_silent_between_delimiters() => Source("""
        public static class Grading
        {
            static string Ask(string prompt) => prompt;
            static bool Judge(string answer, string expected) => Ask($"{expected} ```{answer}``` Score?") == "1";
        }
        """);

    [Fact]
    public Task Is_silent_about_a_log() => Source("""
        public static class Grading
        {
            static bool Judge(string answer, string expected)
            {
                Console.WriteLine($"{answer}");
                return answer == expected;
            }
        }
        """);
}
