using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class OpenPatternFixTests() : FixTest(new OpenPatternFix())
{
    [Fact]
    public Task Puts_anchors_around_the_pattern() => Source(
        Snippet.OfFile("""
            using System.Text.RegularExpressions;
            public static class Grading
            {
                public static double Score(string answer, string expected) =>
                    Regex.IsMatch(answer, "answer: " + expected) ? 1 : 0;
            }
            """),
        Snippet.OfFile("""
            using System.Text.RegularExpressions;
            public static class Grading
            {
                public static double Score(string answer, string expected) =>
                    Regex.IsMatch(answer, "^(?:" + "answer: " + expected + ")$") ? 1 : 0;
            }
            """));
}
