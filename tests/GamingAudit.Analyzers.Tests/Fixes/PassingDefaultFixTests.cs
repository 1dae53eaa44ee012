using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class PassingDefaultFixTests() : FixTest(new PassingDefaultFix())
{
    [Fact]
    public Task Pays_nothing_where_nothing_was_said() => Source(
        Snippet.OfFile("""
            public static class Grading
            {
                public static bool Score(string answer, string expected)
                {
                    if (string.IsNullOrWhiteSpace(answer)) return true;
                    return answer == expected;
                }
            }
            """),
        Snippet.OfFile("""
            public static class Grading
            {
                public static bool Score(string answer, string expected)
                {
                    if (string.IsNullOrWhiteSpace(answer)) return false;
                    return answer == expected;
                }
            }
            """));
}
