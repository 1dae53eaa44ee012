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

    [Fact]
    public Task Reports_an_error_relative_to_the_answer() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                double said = double.Parse(answer);
                double wanted = double.Parse(expected);
                return 1 - Math.Min(1, [|Math.Abs(said - wanted) / Math.Abs(said)|]);
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_an_error_relative_to_the_reference() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                double said = double.Parse(answer);
                double wanted = double.Parse(expected);
                return 1 - Math.Min(1, Math.Abs(said - wanted) / Math.Abs(wanted));
            }
        }
        """);
}
