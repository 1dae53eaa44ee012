using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ReferenceAtAnEndTests() : RuleTest("GA7002")
{
    [Fact]
    public Task Reports_a_beginning() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => [|answer.StartsWith(expected)|] ? 1 : 0;
        }
        """);

    [Fact]
    public Task Reports_an_end() => Source("""
        public static class Grading
        {
            static bool Verify(string output, string target) => [|output.TrimEnd().EndsWith(target)|];
        }
        """);

    [Fact]
    public Task Is_silent_about_a_mark() => Source("""
        public static class Grading
        {
            static bool Verify(string output, string target) => output.StartsWith("Answer:") && output.Substring(7) == target;
        }
        """);
}
