using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class CultureOfAnswerFixTests() : FixTest(new CultureOfAnswerFix())
{
    [Fact]
    public Task Names_the_culture() => Source(
        Snippet.OfFile("""
            using System.Globalization;
            public static class Grading
            {
                public static double Score(string answer, string expected) => double.Parse(answer) == 42 ? 1 : 0;
            }
            """),
        Snippet.OfFile("""
            using System.Globalization;
            public static class Grading
            {
                public static double Score(string answer, string expected) => double.Parse(answer, CultureInfo.InvariantCulture) == 42 ? 1 : 0;
            }
            """));
}
