using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OneSidedPenaltyTests() : RuleTest("GA3016")
{
    [Fact]
    public Task Reports_a_missing_side() => Agent("""
        void FixedUpdate()
        {
            if (transform.localPosition.x > 5f) [|AddReward(-0.1f)|];
            if (transform.localPosition.z > 5f) AddReward(-0.1f);
            if (transform.localPosition.z < -5f) AddReward(-0.1f);
        }
        """);

    [Fact]
    public Task Reports_the_other_axis() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.z < -2f) { [|AddReward(-1f)|]; EndEpisode(); }
            if (transform.position.x > 2f) { AddReward(-1f); EndEpisode(); }
            if (transform.position.x < -2f) { AddReward(-1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_a_hinge_without_a_magnitude() => Target(
        "[|-Math.Max(0, step.After.Climb - 1.5)|]",
        state: "int At, double Climb",
        more: "public static bool IsHard(State s) => Math.Abs(s.Climb) > 2;");

    [Fact]
    public Task Reports_a_hinge_in_a_helper() => Target(
        "[|10 - 3 * Over(step.After)|]",
        state: "int At, double Tilt",
        more: "static double Over(State s) => Math.Max(0, s.Tilt - 0.3); static bool Lost(State s) => "
            + "Math.Abs(s.Tilt) > 1;");

    [Fact]
    public Task Is_silent_when_both_sides_are_charged() => Agent("""
        void FixedUpdate()
        {
            if (transform.localPosition.x > 5f) AddReward(-0.1f);
            if (transform.localPosition.x < -5f) AddReward(-0.1f);
            if (transform.localPosition.z > 5f) AddReward(-0.1f);
            if (transform.localPosition.z < -5f) AddReward(-0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_single_bound() => Agent("""
        void FixedUpdate() { if (transform.localPosition.x > 5f) AddReward(-0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_height() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.y < -1f) AddReward(-0.1f);
            if (transform.position.x > 2f) AddReward(-1f);
            if (transform.position.x < -2f) AddReward(-1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_one_side_is_the_goal() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.x > 2f) AddReward(1f);
            if (transform.position.z > 2f) AddReward(-1f);
            if (transform.position.z < -2f) AddReward(-1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_magnitude() => Target(
        "-Math.Max(0, Math.Abs(step.After.Climb) - 1.5)",
        state: "int At, double Climb");

    [Fact]
    public Task Is_silent_when_nothing_says_that_it_has_a_sign() => Target(
        "-Math.Max(0, step.After.Load - 1.5)",
        state: "int At, double Load");
}
