using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class CultureOfAnswerTests() : RuleTest("GA7006")
{
    [Fact]
    public Task Reports_a_number() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) => [|double.Parse(response)|] == 1.5;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_culture() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) =>
                double.Parse(response, System.Globalization.CultureInfo.InvariantCulture) == 1.5;
        }
        """);

    [Fact]
    public Task Is_silent_about_whole_numbers() => Source("""
        public static class Grading
        {
            static bool Check(string response, string reference) => int.Parse(response) == 1;
        }
        """);
}
