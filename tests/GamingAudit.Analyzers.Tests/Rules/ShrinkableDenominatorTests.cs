using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ShrinkableDenominatorTests() : RuleTest("GA3012")
{
    [Fact]
    public Task Reports_hits_by_shots() => Agent("""
        int hits, shots;
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (actions.DiscreteActions[0] == 1) shots++;
            if (shots > 0) [|AddReward((float)hits / shots)|];
        }
        """);

    [Fact]
    public Task Reports_it_through_a_local_action() => Agent("""
        float won, tried;
        public override void OnActionReceived(ActionBuffers actions)
        {
            int act = actions.DiscreteActions[0];
            if (act == 2) { tried++; }
            [|AddReward(won / tried)|];
        }
        """);

    [Fact]
    public Task Reports_a_ratio_of_members_of_the_state() => Target(
        "[|(double)step.After.Solved / Math.Max(1, step.After.Tried)|]",
        state: "int At, int Solved, int Tried",
        next: "move == Move.Forth ? s with { Tried = s.Tried + 1, Solved = chance.Bernoulli(0.5) ? "
            + "s.Solved + 1 : s.Solved } : s",
        end: "false");

    [Fact]
    public Task Is_silent_about_a_fixed_number() => Agent("""
        int hits;
        public override void OnActionReceived(ActionBuffers actions) { AddReward(hits / 10f); }
        """);

    [Fact]
    public Task Is_silent_when_every_step_counts() => Agent("""
        int hits, steps;
        public override void OnActionReceived(ActionBuffers actions) { steps++; AddReward((float)hits / steps); }
        """);

    [Fact]
    public Task Is_silent_when_the_world_decides() => Agent("""
        int hits, waves;
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (transform.position.z > 10f) waves++;
            if (waves > 0) AddReward((float)hits / waves);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_charge() => Agent("""
        int misses, shots;
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (actions.DiscreteActions[0] == 1) shots++;
            if (shots > 0) AddReward(-0.5f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_share_of_a_fixed_whole() => Target(
        "step.After.Solved / 8.0",
        state: "int At, int Solved",
        next: "move == Move.Forth ? s with { Solved = s.Solved + 1 } : s",
        end: "false");

    [Fact]
    public Task Is_silent_when_each_step_of_the_state_counts() => Target(
        "(double)step.After.Solved / step.After.Steps",
        state: "int At, int Solved, int Steps",
        next: "s with { Steps = s.Steps + 1, Solved = move == Move.Forth ? s.Solved + 1 : s.Solved }",
        end: "false");

    [Fact]
    public Task Reports_a_ratio_that_is_best_where_all_is_zero() => Agent("""
        float left, right;
        void OnCollisionStay(Collision hit) { left = body.velocity.x; right = body.velocity.z; }
        void FixedUpdate()
        {
            float uneven = Mathf.Abs(left - right) / (left + right + 1e-8f);
            [|AddReward(-0.3f * uneven)|];
        }
        """);

    [Fact]
    public Task Is_silent_when_nothing_to_compare_costs() => Agent("""
        float left, right;
        void OnCollisionStay(Collision hit) { left = body.velocity.x; right = body.velocity.z; }
        void FixedUpdate()
        {
            float uneven = Mathf.Abs(left - right) / (left + right + 1e-8f);
            float loaded = Mathf.Clamp01((left + right) / 700f);
            AddReward(-0.3f * (1f - loaded * (1f - uneven)));
        }
        """);
}
