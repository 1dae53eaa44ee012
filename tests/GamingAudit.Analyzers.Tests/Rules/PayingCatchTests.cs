using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class PayingCatchTests() : RuleTest("GA7007")
{
    [Fact]
    public Task Reports_a_catch_that_pays() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                try { return int.Parse(answer) == int.Parse(expected) ? 1 : 0; }
                catch (Exception) { [|return 0.5;|] }
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_catch_that_rejects() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                try { return int.Parse(answer) == int.Parse(expected) ? 1 : 0; }
                catch (Exception) { return 0; }
            }
        }
        """);
}
