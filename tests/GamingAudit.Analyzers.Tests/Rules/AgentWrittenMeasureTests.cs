using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class AgentWrittenMeasureTests() : RuleTest("GA3015")
{
    [Fact]
    public Task Reports_a_gain_that_the_action_sets() => Agent("""
        float gain;
        public override void OnActionReceived(ActionBuffers actions)
        {
            gain = actions.ContinuousActions[0];
            [|AddReward(gain * body.velocity.z)|];
        }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Agent("""
        float scale;
        public override void OnActionReceived(ActionBuffers actions)
        {
            float chosen = actions.ContinuousActions[1];
            this.scale = chosen;
            float pay = body.velocity.z * this.scale;
            [|AddReward(pay)|];
        }
        """);

    [Fact]
    public Task Reports_a_switch_of_the_sign() => Target(
        "[|(step.Before.Flipped ? 1 : -1) * (step.Before.At - step.After.At)|]",
        state: "int At, bool Flipped",
        next: "move == Move.Stay ? s with { Flipped = true } : s with { At = s.At + (int)move - 1 }",
        end: "false");

    [Fact]
    public Task Reports_a_factor_of_the_state() => Target(
        "[|step.After.Rate * step.After.At|]",
        state: "int At, int Rate",
        next: "move switch { Move.Forth => s with { Rate = 3 }, Move.Stay => s with { Rate = 1 }, _ => s "
            + "with { At = s.At + 1 } }",
        end: "false");

    [Fact]
    public Task Is_silent_when_the_world_sets_it() => Agent("""
        float gain;
        public override void OnActionReceived(ActionBuffers actions)
        {
            gain = transform.position.y;
            AddReward(gain * body.velocity.z);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_field_is_given() => Agent("""
        public float gain = 0.5f;
        public override void OnActionReceived(ActionBuffers actions) { AddReward(gain * body.velocity.z); }
        """);

    [Fact]
    public Task Is_silent_when_outcome_and_action_both_set_it() => Agent("""
        float speed;
        public override void OnActionReceived(ActionBuffers actions)
        {
            speed = actions.ContinuousActions[0] * body.velocity.z;
            AddReward(speed);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_action_sets_something_else() => Agent("""
        float steer;
        public override void OnActionReceived(ActionBuffers actions)
        {
            steer = actions.ContinuousActions[0];
            AddReward(body.velocity.z);
        }
        """);

    [Fact]
    public Task Is_silent_when_a_place_sets_the_switch() => Target(
        "(step.Before.Flipped ? 1 : -1) * (step.Before.At - step.After.At)",
        state: "int At, bool Flipped",
        next: "s.At == 3 ? s with { Flipped = true } : s with { At = s.At + (int)move - 1 }",
        end: "false");

    [Fact]
    public Task Is_silent_when_nothing_is_scaled() => Target(
        "(step.Before.Flipped ? 1 : -1) + (step.Before.At - step.After.At)",
        state: "int At, bool Flipped",
        next: "move == Move.Stay ? s with { Flipped = true } : s",
        end: "false");
}
