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

    [Fact]
    public Task Reports_a_target_s_pay_for_a_choice() =>
        Target("[|-0.1 * step.After.At + (step.Action == Move.Forth ? 3 : 0)|]");

    [Fact]
    public Task Reports_a_target_s_pay_for_the_size_of_an_action() =>
        Target("[|0.5 * Math.Abs((int)step.Action)|]");

    [Fact]
    public Task Reports_a_target_s_switch_on_the_action() => Target(
        "[|step.Action switch { Move.Stay => 1, _ => step.After.At == 10 ? 1 : 0 }|]");

    [Fact]
    public Task Is_silent_about_a_target_s_cost_of_an_action() =>
        Target("-step.After.At - (step.Action == Move.Forth ? 3 : 0) - 0.5 * (int)step.Action");

    [Fact]
    public Task Is_silent_when_the_state_of_a_target_decides() =>
        Target("step.Action == Move.Forth && step.Before.At == 3 ? 1 : 0");

    [Fact]
    public Task Is_silent_when_the_action_ends_a_target_s_episode() => Target(
        "step.Action == Move.Stay ? 1 : 0", state: "int At, bool Closed",
        next: "move == Move.Stay ? s with { Closed = true } : s", end: "s.Closed");

    [Fact]
    public Task Is_silent_when_a_target_s_state_forgets_the_action() => Target(
        "step.Action == Move.Forth ? 1 : 0", next: "s", end: "false");

    [Fact]
    public Task Reports_it_through_a_field_and_a_helper() => Agent("""
        float gas;
        public override void OnActionReceived(ActionBuffers actions)
        {
            gas = Mathf.Clamp(actions.ContinuousActions[0], -1f, 1f);
            Pay();
        }
        void Pay() { if (gas > 0f) [|AddReward(gas * 0.01f)|]; }
        """);

    [Fact]
    public Task Is_silent_where_the_field_also_holds_state() => Agent("""
        float gas;
        public override void OnActionReceived(ActionBuffers actions)
        {
            gas = Mathf.Lerp(gas, actions.ContinuousActions[0], 0.1f);
            Pay();
        }
        void Pay() { if (gas > 0f) AddReward(gas * 0.01f); }
        """);

    [Fact]
    public Task Reports_a_legal_move() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int x = actions.DiscreteActions[0];
            if (IsValidMove(x)) [|AddReward(0.1f)|];
        }
        bool IsValidMove(int x) { return x >= 0 && x < 8; }
        """);

    [Fact]
    public Task Reports_an_act_that_uses_itself_up() => Agent("""
        int ammo, cooldown;
        public override void OnActionReceived(ActionBuffers actions)
        {
            int act = actions.DiscreteActions[0];
            cooldown--;
            if (act == 3 && ammo > 0 && cooldown <= 0)
            {
                Fire();
                [|AddReward(0.05f)|];
            }
        }
        void Fire() { ammo--; cooldown = 10; }
        """);
}
