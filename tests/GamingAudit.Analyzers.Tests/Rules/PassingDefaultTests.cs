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
}
