using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class DiscountedAwayTests() : RuleTest("GA3023")
{
    [Fact]
    public Task Reports_a_far_goal_of_an_agent() => WithDiscount(0.9, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider goal) { [|AddReward(1f)|]; EndEpisode(); }
        """, horizon: 1000);

    [Fact]
    public Task Reports_the_class_own_limit() => WithDiscount(0.99, """
        public override void Initialize() { MaxStep = 5000; }
        void OnTriggerEnter(Collider goal) { [|SetReward(1f)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_far_goal_of_a_target() => Target(
        "[|(step.After.At == 10 ? 5 : 0) - 0.01|]",
        horizon: 800,
        discount: "0.95");

    [Fact]
    public Task Is_silent_when_enough_is_left() => WithDiscount(0.999, """
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """, horizon: 1000);

    [Fact]
    public Task Is_silent_without_a_discount() => WithHorizon(100000, """
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_way_pays() => WithDiscount(0.9, """
        void OnTriggerEnter(Collider gate) { AddReward(0.1f); }
        void OnCollisionEnter(Collision goal) { AddReward(1f); EndEpisode(); }
        """, horizon: 1000);

    [Fact]
    public Task Is_silent_when_nothing_is_paid() => WithDiscount(0.9, """
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """, horizon: 1000);

    [Fact]
    public Task Is_silent_about_a_target_without_discount() => Target(
        "(step.After.At == 10 ? 5 : 0) - 0.01",
        horizon: 800);

    [Fact]
    public Task Is_silent_about_a_near_goal() => Target(
        "(step.After.At == 10 ? 5 : 0) - 0.01",
        horizon: 20,
        discount: "0.95");

    [Fact]
    public Task Is_silent_when_progress_is_paid() => Target(
        "(step.After.At == 10 ? 5 : 0) + step.After.At - step.Before.At",
        horizon: 800,
        discount: "0.95");
}
