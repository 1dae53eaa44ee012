using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ErrorPassesTests() : RuleTest("GA7012")
{
    [Fact]
    public Task Reports_a_missing_value() => Source("""
        public static class Grading
        {
            public sealed class BooleanMetric { public bool? Value { get; set; } }
            static bool Passes(BooleanMetric metric) => [|metric.Value ?? true|];
        }
        """);

    [Fact]
    public Task Reports_a_missing_interpretation() => Source("""
        public static class Grading
        {
            public sealed class EvaluationMetricInterpretation { public bool Failed { get; set; } }
            public sealed class EvaluationMetric { public EvaluationMetricInterpretation Interpretation { get; set; } }
            static bool Passes(EvaluationMetric metric) => [|metric.Interpretation?.Failed != true|];
        }
        """);

    [Fact]
    public Task Is_silent_about_a_value_that_fails() => Source("""
        public static class Grading
        {
            public sealed class BooleanMetric { public bool? Value { get; set; } }
            static bool Passes(BooleanMetric metric) => metric.Value ?? false;
        }
        """);

    [Fact]
    public Task Is_silent_about_other_types() => Source("""
        public static class Grading
        {
            public sealed class Setting { public bool? Value { get; set; } }
            static bool Passes(Setting setting, string answer, string expected) => setting.Value ?? true;
        }
        """);
}
