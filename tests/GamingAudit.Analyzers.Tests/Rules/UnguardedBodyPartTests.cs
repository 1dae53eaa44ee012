using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class UnguardedBodyPartTests() : RuleTest("GA3017")
{
    [Fact]
    public Task Reports_the_speed_of_the_hips() => Agent("""
        public Rigidbody hips;
        void FixedUpdate() { [|AddReward(0.01f * hips.velocity.z)|]; }
        """);

    [Fact]
    public Task Reports_the_height_of_the_head() => Agent("""
        public Transform head;
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.1f * head.position.y)|]; }
        """);

    [Fact]
    public Task Reports_a_local() => Agent("""
        public Rigidbody leftThigh;
        void FixedUpdate() { float pace = leftThigh.velocity.x; [|AddReward(pace)|]; }
        """);

    [Fact]
    public Task Reports_a_displacement_beside_a_posture_that_is_not_asked() => Target(
        "[|step.After.HipX - step.Before.HipX|]",
        state: "int At, double HipX, double Lean",
        next: "s with { HipX = s.HipX + (int)move }",
        end: "false");

    [Fact]
    public Task Is_silent_when_the_posture_counts() => Agent("""
        public Rigidbody hips;
        void FixedUpdate() { AddReward(0.01f * hips.velocity.z * Mathf.Clamp01(hips.transform.up.y)); }
        """);

    [Fact]
    public Task Is_silent_when_a_fall_ends_the_episode() => Agent("""
        public Rigidbody hips;
        bool hasFallen;
        void FixedUpdate() { if (hasFallen) EndEpisode(); AddReward(0.01f * hips.velocity.z); }
        """);

    [Fact]
    public Task Is_silent_about_a_body_without_parts() => Agent("""
        void FixedUpdate() { AddReward(0.01f * body.velocity.z); }
        """);

    [Fact]
    public Task Is_silent_about_a_charge() => Agent("""
        public Transform head;
        void FixedUpdate() { AddReward(-0.01f); if (head.position.y < 0f) AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_reward_asks_the_posture() => Target(
        "step.After.Lean > 1 ? -3 : step.After.HipX - step.Before.HipX",
        state: "int At, double HipX, double Lean",
        end: "false");

    [Fact]
    public Task Is_silent_when_a_fall_is_terminal() => Target(
        "step.After.HipX - step.Before.HipX",
        state: "int At, double HipX, double Lean",
        end: "s.Lean > 1");
}
