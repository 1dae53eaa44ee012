using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class LengthPaysTests() : RuleTest("GA7009")
{
    [Fact]
    public Task Reports_a_term() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => [|answer.Length|] / 100.0;
        }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected)
            {
                double bonus = 0.01 * [|answer.Split(' ').Length|];
                return bonus + (answer == expected ? 1 : 0);
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_bound() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => Math.Min(1, answer.Length / 100.0);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_cost() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => 1 - answer.Length / 100.0;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_condition() => Source("""
        public static class Grading
        {
            static double Score(string answer, string expected) => answer.Length > 100 ? 0 : 1;
        }
        """);

    [Fact]
    public Task Reports_a_bonus_within_a_bound() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                (answer == expected ? 1 : 0) + Math.Min(1, [|answer.Length|] / 200.0);
        }
        """);

    [Fact]
    public Task Is_silent_about_length_that_scales_what_is_right() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                double right = answer == expected ? 1 : 0;
                return right * Math.Min(1, answer.Length / 200.0);
            }
        }
        """);

    [Fact]
    public Task Is_silent_where_a_branch_bounds_it() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected)
            {
                int words = answer.Split(' ').Length;
                return words < 20 ? words / 20.0 : 1;
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_small_bonus() => Source("""
        public static class Grading
        {
            public static double Score(string answer, string expected) =>
                (answer == expected ? 1 : 0) + Math.Clamp(answer.Length / 200.0, 0, 0.1);
        }
        """);
}
