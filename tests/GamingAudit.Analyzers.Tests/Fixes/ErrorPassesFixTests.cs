using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class ErrorPassesFixTests() : FixTest(new ErrorPassesFix())
{
    [Fact]
    public Task Lets_it_fail() => Source(
        Snippet.OfFile("""
            public sealed class NumericMetric
            {
                public bool? Value { get; set; }
            }

            public static class Grading
            {
                public static bool Passed(NumericMetric metric) => metric.Value ?? true;
            }
            """),
        Snippet.OfFile("""
            public sealed class NumericMetric
            {
                public bool? Value { get; set; }
            }

            public static class Grading
            {
                public static bool Passed(NumericMetric metric) => metric.Value ?? false;
            }
            """));
}
