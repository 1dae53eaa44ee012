using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class SuicideIncentiveTests() : RuleTest("GA3009")
{
    [Fact]
    public Task Reports_a_cost_above_the_goal() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(-0.1f)|]; }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_death_that_pays_nothing() => WithHorizon(2000, """
        void FixedUpdate() { [|AddReward(-0.05f)|]; }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(0f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_corridor_that_is_too_long() => Target(
        "[|(step.After.At == 10 ? 5 : 0) - 1|]",
        end: "s.At == 10 || s.At == -1");

    [Fact]
    public Task Reports_named_costs() => Target(
        "[|(step.After.At == 10 ? 1 : 0) - Cost|]",
        end: "s.At == 10 || s.At == -1",
        horizon: 500,
        more: "const double Cost = 0.2;");

    [Fact]
    public Task Is_silent_about_the_usual_nudge() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_death_is_dear() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.01f); }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-5f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_without_a_second_end() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.1f); }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_without_a_horizon_what_few_steps_cost_as_well() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.1f); }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { [|AddReward(-0.5f)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_what_costs_less_than_the_share_of_each_step_of_the_limit() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-2f / MaxStep); }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { [|AddReward(-0.5f)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_without_a_horizon_where_many_steps_cost_less() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.005f); }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_way_pays_too() => WithHorizon(1000, """
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.1f); if (last > 1f) AddReward(0.2f);
        }
        void OnTriggerEnter(Collider goal) { AddReward(5f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_only_the_goal_ends_the_episode() => Target("(step.After.At == 10 ? 5 : 0) - 1");

    [Fact]
    public Task Is_silent_when_a_step_costs_little() => Target(
        "(step.After.At == 10 ? 5 : 0) - 0.05",
        end: "s.At == 10 || s.At == -1");

    [Fact]
    public Task Is_silent_when_falling_costs_much() => Target(
        "(step.After.At == 10 ? 5 : step.After.At == -1 ? -100 : 0) - 1",
        end: "s.At == 10 || s.At == -1");

    [Fact]
    public Task Reports_few_steps_without_a_horizon() => Agent("""
        public float cost = -0.05f;
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(cost)|]; }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_the_usual_nudge_without_a_horizon() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_failure_through_two_helpers_that_are_inherited() =>
        Source(Inherited("-0.4f", "-0.02f", "[|Lose()|]"));

    [Fact]
    public Task Is_silent_about_a_dear_failure_through_two_helpers() =>
        Source(Inherited("-6f", "-0.002f", "Lose()"));

    private static string Inherited(string fine, string time, string lose) => $$"""
        public class GardenAnimal : Agent
        {
            void OnTriggerEnter(Collider other) { if (other.CompareTag("Apple")) Win(); }
            protected void Win() { float prize = 8f; Score(prize); EndEpisode(); }
            protected void Lose() { float fine = {{fine}}; Score(fine); EndEpisode(); }
            protected void Score(float points) { AddReward(points); }
        }
        public class Hedgehog : GardenAnimal
        {
            public override void OnEpisodeBegin() { transform.localPosition = Vector3.zero; }
            public override void OnActionReceived(ActionBuffers actions)
            {
                transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
                Score({{time}});
                if (transform.localPosition.x > 6f) {{lose}};
            }
        }
        """;
}
