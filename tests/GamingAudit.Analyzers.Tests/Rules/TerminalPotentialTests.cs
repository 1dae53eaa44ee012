using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class TerminalPotentialTests() : RuleTest("GA3019")
{
    [Fact]
    public Task Reports_a_place_at_the_goal() => Target(
        "[|Wanted(step) + 0.99 * step.After.At - step.Before.At|]",
        discount: "0.99");

    [Fact]
    public Task Reports_a_weighted_potential() => Target(
        "[|0.99 * Phi(step.After) - Phi(step.Before)|]",
        discount: "0.99",
        more: "static double Phi(State s) => 0.3 * s.At;");

    [Fact]
    public Task Reports_a_bonus_that_is_left_at_a_second_end() => Target(
        "[|0.9 * Phi(step.After) - Phi(step.Before)|]",
        discount: "0.9",
        end: "s.At == 10 || s.At == -1",
        more: "static double Phi(State s) => s.At == 10 ? 0 : s.At;");

    [Fact]
    public Task Is_silent_when_it_is_zero_there() => Target(
        "0.99 * Phi(step.After) - Phi(step.Before)",
        discount: "0.99",
        more: "static double Phi(State s) => s.At == 10 ? 0 : s.At;");

    [Fact]
    public Task Is_silent_when_it_vanishes_there() => Target(
        "0.99 * step.After.Left - step.Before.Left",
        state: "int At, int Left",
        end: "s.Left == 0",
        discount: "0.99");

    [Fact]
    public Task Is_silent_without_a_discount() => Target("Wanted(step) + step.After.At - step.Before.At");

    [Fact]
    public Task Is_silent_where_nothing_ends() => Target(
        "0.99 * step.After.At - step.Before.At",
        discount: "0.99",
        end: "false");

    [Fact]
    public Task Is_silent_about_a_potential_that_is_not_known() => Target(
        "0.99 * step.After.Heat - step.Before.Heat",
        state: "int At, double Heat",
        discount: "0.99");

    [Fact]
    public Task Is_silent_when_other_constants_are_mixed_in() => Target(
        "0.99 * (step.After.At - 10) - (step.Before.At - 10) - 0.1",
        discount: "0.99");
}
