using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class AnswerDividesTests() : RuleTest("GA7011")
{
    [Fact]
    public Task Reports_a_share_of_the_answer() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                int hits = answer.IndexOf(expected);
                return [|hits / (double)answer.Length|];
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_share_of_the_reference() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                int hits = answer.IndexOf(expected);
                return hits / (double)expected.Length;
            }
        }
        """);
}
