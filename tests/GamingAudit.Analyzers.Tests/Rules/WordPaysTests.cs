using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class WordPaysTests() : RuleTest("GA7013")
{
    [Fact]
    public Task Reports_a_word_that_adds_to_the_score() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                double paid = answer == expected ? 1 : 0;
                if ([|answer.Contains("therefore")|]) paid += 0.25;
                return paid;
            }
        }
        """);

    [Fact]
    public Task Reports_words_that_are_counted() => Source("""
        using System.Linq;

        public static class Grading
        {
            private static readonly string[] Words = { "step", "verify" };

            static double Score(string answer, string expected) =>
                Math.Max(answer == expected ? 1 : 0, Words.Count(word => [|answer.Contains(word)|]) / 2.0);
        }
        """);

    [Fact]
    public Task Reports_a_metric_that_holds_by_a_word() => Source("""
        public sealed class BooleanMetric
        {
            public BooleanMetric(string name, bool holds) { }
        }

        public static class Politeness
        {
            static BooleanMetric Measure(string prompt, string answer, string expected) =>
                new BooleanMetric("polite", [|answer.Contains("please")|] || answer == expected);
        }
        """);

    [Fact]
    public Task Is_silent_about_words_that_cost() => Source("""
        using System.Linq;

        public static class Grading
        {
            private static readonly string[] Padding = { "in conclusion", "needless to say" };

            static double Score(string answer, string expected)
            {
                int padding = Padding.Count(phrase => answer.Contains(phrase));
                double score = answer == expected ? 1 : 0;
                if (answer.Contains("sorry")) score = 0;
                if (answer.Contains("error")) score -= 0.5;
                return score - 0.1 * padding;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_word_that_is_needed_beside_the_reference() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) =>
                answer.Contains("therefore") && answer == expected ? 1 : 0;
        }
        """);

    [Fact]
    public Task Reports_a_method_that_a_grader_is_made_of() => Source("""
        public sealed class GraderTarget
        {
            public static GraderTarget CreateForCode(string name, Func<string, double> grader) => new GraderTarget();
        }

        public static class Graders
        {
            public static GraderTarget Target { get; } = GraderTarget.CreateForCode("output", Output);

            private static double Output(string folder) =>
                [|System.IO.File.ReadAllText(folder + "/output.txt").Contains("passed")|] ? 1 : 0;

            private static double Other(string folder) => folder.Contains("passed") ? 1 : 0;
        }
        """);
}
