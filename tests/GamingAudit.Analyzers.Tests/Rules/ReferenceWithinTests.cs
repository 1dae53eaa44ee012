using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ReferenceWithinTests() : RuleTest("GA7001")
{
    [Fact]
    public Task Reports_a_search_that_pays() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => [|answer.Contains(expected)|] ? 1 : 0;
        }
        """);

    [Fact]
    public Task Reports_it_in_another_case() => Source("""
        public static class Grading
        {
            static bool IsRight(string response, string reference)
            {
                string said = response.ToLowerInvariant();
                return [|said.Contains(reference.ToLowerInvariant())|];
            }
        }
        """);

    [Fact]
    public Task Reports_a_place_that_was_found() => Source("""
        public static class Grading
        {
            static int Grade(string completion, string gold) { if ([|completion.IndexOf(gold)|] >= 0) return 1; return 0; }
        }
        """);

    [Fact]
    public Task Is_silent_about_one_of_two_conditions() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => answer.Contains(expected) && answer.Length == expected.Length ? 1 : 0;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_search_that_costs() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) { if (answer.Contains(expected)) return 0; return answer == expected ? 1 : 0; }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_method_that_grades_nothing() => Source("""
        public static class Grading
        {
            static bool Has(string text, string part) => text.Contains(part);
        }
        """);

    [Fact]
    public Task Reports_a_type_that_holds_what_is_expected() => Source("""
        public sealed class Question
        {
            public string CorrectAnswer { get; set; }

            public bool CheckAnswer(string userAnswer) => [|userAnswer.Contains(CorrectAnswer)|];
        }
        """);

    [Fact]
    public Task Reports_a_helper_with_other_names() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expectedAnswer) => Holds(answer.ToLower(), expectedAnswer) ? 1 : 0;

            private static bool Holds(string text, string part) => [|text.Contains(part)|];
        }
        """);

    [Fact]
    public Task Reports_a_result_that_is_made_of_it() => Source("""
        public sealed class EvaluationResult
        {
            public double Score { get; set; }
        }

        public static class Grading
        {
            public static EvaluationResult Evaluate(string input, string output, string expectedOutput) =>
                new EvaluationResult { Score = [|output.Contains(expectedOutput)|] ? 1 : 0 };
        }
        """);

    [Fact]
    public Task Reports_one_among_many_values() => Source("""
        using System.Linq;

        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                [|answer.Split(' ').Contains(expected)|] ? 1 : 0;
        }
        """);

    [Fact]
    public Task Is_silent_about_answers_that_are_listed() => Source("""
        using System.Linq;

        public sealed class Question
        {
            public string CorrectAnswers { get; set; }

            public bool CheckAnswer(string answer) => CorrectAnswers.Split(';').Contains(answer);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_helper_whose_result_pays_nothing() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                if (Holds(answer, expected)) Console.WriteLine("close");
                return answer == expected ? 1 : 0;
            }

            private static bool Holds(string text, string part) => text.Contains(part);
        }
        """);

    [Fact]
    public Task Reports_a_type_that_gives_what_is_expected() => Source("""
        public class Question
        {
            public virtual string GetCorrectAnswer() => "";

            public int CheckQuestionAnswer(string answer)
            {
                bool right = false;
                foreach (string item in GetCorrectAnswer().Split(' '))
                {
                    if ([|answer.Contains(item)|]) right = true;
                    else return 0;
                }

                return right ? 1 : 0;
            }
        }
        """);

    [Fact]
    public Task Reports_a_completion_that_an_answer_grades() => Source("""
        public static class Grading
        {
            static double Score(string completion, string answer) => [|completion.Contains(answer)|] ? 1 : 0;
        }
        """);
}
