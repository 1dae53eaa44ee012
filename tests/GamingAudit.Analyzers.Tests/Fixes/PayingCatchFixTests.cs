using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class PayingCatchFixTests() : FixTest(new PayingCatchFix())
{
    [Fact]
    public Task Pays_nothing() => Source(
        Snippet.OfFile("""
            public static class Grading
            {
                public static double Score(string answer, string expected)
                {
                    try
                    {
                        return int.Parse(answer) == int.Parse(expected) ? 1 : 0;
                    }
                    catch (System.FormatException)
                    {
                        return 1.0; // cannot be read
                    }
                }
            }
            """),
        Snippet.OfFile("""
            public static class Grading
            {
                public static double Score(string answer, string expected)
                {
                    try
                    {
                        return int.Parse(answer) == int.Parse(expected) ? 1 : 0;
                    }
                    catch (System.FormatException)
                    {
                        return 0; // cannot be read
                    }
                }
            }
            """));
}
