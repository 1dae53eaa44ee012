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
}
