using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ScoreInAnswerTests() : RuleTest("GA7005")
{
    [Fact]
    public Task Reports_a_number_that_is_returned() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                double said = [|double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture)|];
                return said;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_comparison() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) =>
                double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture) == 42 ? 1 : 0;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_distance_in_locals() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                double said = double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture);
                double wanted = double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
                return 1 - Math.Abs(said - wanted);
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_distance_to_the_reference() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) =>
                1 - Math.Abs(double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture) - double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        }
        """);

    [Fact]
    public Task Reports_a_number_that_a_metric_is_made_of() => Source("""
        public sealed class NumericMetric
        {
            public NumericMetric(string name, double value) { }
        }

        public static class Grading
        {
            public static NumericMetric Measure(string prompt, string answer, string expected) =>
                new NumericMetric("rating", [|int.Parse(answer)|] / 10.0);
        }
        """);
}
