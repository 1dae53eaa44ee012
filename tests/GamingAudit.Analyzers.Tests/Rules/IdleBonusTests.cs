using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class IdleBonusTests() : RuleTest("GA3008")
{
    [Fact]
    public Task Reports_a_bonus_as_large_as_a_coin() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.5f)|]; }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_it_by_a_helper() => WithHorizon(1000, """
        void Live() { [|AddReward(1f)|]; }
        void FixedUpdate() { Live(); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_bonus_above_the_pay_for_moving() => Target(
        "[|step.After.At < 0 ? 0 : 5 + (step.Action == Move.Forth ? 1 : 0)|]",
        end: "s.At < 0");

    [Fact]
    public Task Reports_a_bonus_named_as_a_constant() => Target(
        "[|Alive + (step.Action == Move.Forth ? 0.5 : 0) - (step.After.At < 0 ? 9 : 0)|]",
        end: "s.At < 0",
        more: "const double Alive = 1;");

    [Fact]
    public Task Is_silent_about_a_small_bonus() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.001f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_it_without_a_horizon() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.5f)|]; }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_nothing_ends_the_episode() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.5f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        """);

    [Fact]
    public Task Is_silent_when_staying_alive_is_all_there_is() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.5f); }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_bonus_has_a_condition() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (transform.position.y > 1f) AddReward(0.5f);
        }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_task_pays_more() => Target(
        "step.After.At < 0 ? 0 : 0.05 + (step.Action == Move.Forth ? 1 : 0)",
        end: "s.At < 0");

    [Fact]
    public Task Is_silent_where_no_state_ends_the_episode() => Target(
        "5 + (step.Action == Move.Forth ? 1 : 0)",
        end: "false");
}
