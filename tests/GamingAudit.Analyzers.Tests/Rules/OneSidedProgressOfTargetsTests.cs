using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OneSidedProgressOfTargetsTests() : RuleTest("GA3001")
{
    [Fact]
    public Task Reports_a_target_s_progress_cut_off_at_zero() =>
        Target("[|Wanted(step) + 0.5 * Math.Max(0, step.After.At - step.Before.At)|]");

    [Fact]
    public Task Reports_a_target_s_loss_cut_off_at_zero() =>
        Target("[|-Math.Min(step.After.Gap - step.Before.Gap, 0)|]", state: "int At, double Gap");

    [Fact]
    public Task Reports_a_target_s_bonus_for_coming_nearer() =>
        Target("[|step.After.Gap < step.Before.Gap ? 0.1 : 0|]", state: "int At, double Gap");

    [Fact]
    public Task Is_silent_about_a_target_that_charges_the_way_back() => Target(
        "Math.Max(0, step.After.At - step.Before.At) - 2 * Math.Max(0, step.Before.At - step.After.At)");

    [Fact]
    public Task Is_silent_about_a_target_s_signed_difference() =>
        Target("Wanted(step) + 0.5 * (step.After.At - step.Before.At)");

    [Fact]
    public Task Is_silent_about_a_target_s_best_so_far() => Target(
        "Math.Max(0, step.After.Best - step.Before.Best)", state: "int At, int Best",
        next: "s with { At = s.At + (int)move - 1, Best = Math.Max(s.Best, s.At) }");

    [Fact]
    public Task Is_silent_about_a_target_s_bound() => Target("Math.Max(0, 5 - step.After.At)");

    [Fact]
    public Task Is_silent_about_the_true_reward_of_a_target() => Target(
        "-step.After.At",
        more: "static double Other(Transition<State, Move> step) => Math.Max(0, step.After.At - step.Before.At);");

    [Fact]
    public Task Is_silent_about_a_target_s_best_so_far_by_a_choice() => Target(
        "Math.Max(0, step.After.Best - step.Before.Best)", state: "int At, int Best",
        next: "s with { At = s.At + (int)move - 1, Best = s.At > s.Best ? s.At : s.Best }");
}
