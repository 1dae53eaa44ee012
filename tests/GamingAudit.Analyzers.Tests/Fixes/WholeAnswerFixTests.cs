using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class WholeAnswerFixTests() : FixTest(new WholeAnswerFix())
{
    [Theory]
    [InlineData("answer.Contains(expected) ? 1 : 0", "answer.Trim() == expected ? 1 : 0")]
    [InlineData("answer.EndsWith(expected + \".\") ? 1 : 0", "answer.Trim() == (expected + \".\") ? 1 : 0")]
    [InlineData(
        "answer.StartsWith(expected, StringComparison.Ordinal) ? 1 : 0",
        "string.Equals(answer.Trim(), expected, StringComparison.Ordinal) ? 1 : 0")]
    public Task Compares_the_whole_answer(string before, string after) => Source(Grader(before), Grader(after));

    [Fact]
    public Task Offers_nothing_for_a_list_of_values() =>
        IsNotOffered(Grader("answer.Split(' ').ToList().Contains(expected) ? 1 : 0"));

    private static Snippet Grader(string score) => Snippet.OfFile($$"""
        using System.Linq;
        public static class Grading
        {
            public static double Score(string answer, string expected) => {{score}};
        }
        """);
}
