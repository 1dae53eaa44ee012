using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class PaysForActionTests() : RuleTest("GA3002")
{
    [Fact]
    public Task Reports_pay_for_full_throttle() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float forward = actions.ContinuousActions[0];
            [|AddReward(forward * 0.01f)|];
        }
        """);

    [Fact]
    public Task Reports_pay_for_a_choice() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (actions.DiscreteActions[0] == 1) [|AddReward(0.05f)|];
        }
        """);

    [Fact]
    public Task Reports_pay_for_the_size_of_an_action() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            [|AddReward(0.1f * Mathf.Abs(actions.ContinuousActions[1]))|];
        }
        """);

    [Fact]
    public Task Is_silent_about_a_cost_of_effort() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float turn = actions.ContinuousActions[0];
            AddReward(-0.01f * Mathf.Abs(turn));
            AddReward(-0.01f * turn * turn);
            if (actions.DiscreteActions[0] == 2) AddReward(-0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_outcome_decides() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (actions.DiscreteActions[0] == 1 && transform.position.y > 1f) AddReward(0.05f);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_outcome_is_in_the_amount() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(actions.ContinuousActions[0] * body.velocity.z);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_action_only_moves() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            body.AddForce(transform.forward * actions.ContinuousActions[0]);
            AddReward(-0.001f);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_answer_ends_the_episode() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (actions.DiscreteActions[0] == 1) { AddReward(1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_about_an_event() => Agent("""
        void OnTriggerEnter(Collider goal) { AddReward(1f); }
        """);
}
