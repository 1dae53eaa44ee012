using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ActionOverriddenTests() : RuleTest("GA3022")
{
    [Fact]
    public Task Reports_a_charge_for_what_was_put_there() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int move = actions.DiscreteActions[0];
            if (transform.position.y > 1f) move = 0;
            if (move == 0) [|AddReward(-0.01f)|];
        }
        """);

    [Fact]
    public Task Reports_pay_in_the_amount() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float thrust = actions.ContinuousActions[0];
            if (last > 5f) { thrust = 1f; }
            [|AddReward(thrust * body.velocity.z)|];
        }
        """);

    [Fact]
    public Task Reports_a_replacement_without_a_test() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int move = actions.DiscreteActions[0];
            move = 1;
            if (move == 1) [|AddReward(0.1f)|];
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_judged_first() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int move = actions.DiscreteActions[0];
            if (move == 0) AddReward(-0.01f);
            if (transform.position.y > 1f) move = 0;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_action_is_translated() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int move = actions.DiscreteActions[0];
            switch (move) { case 2: move = -1; break; }
            if (move == -1) AddReward(-0.01f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_choice_with_an_else() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int move = actions.DiscreteActions[0];
            if (move == 2) move = -1; else move = 1;
            AddReward(move * body.velocity.z);
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_clamped() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float thrust = actions.ContinuousActions[0];
            thrust = Mathf.Clamp(thrust, 0f, 1f);
            AddReward(thrust * body.velocity.z);
        }
        """);

    [Fact]
    public Task Is_silent_when_what_did_not_happen_costs_nothing() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float burn = actions.ContinuousActions[0];
            if (last <= 0f) burn = 0f;
            AddReward(-0.02f * burn);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_bound_replaces_it() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float thrust = actions.ContinuousActions[0];
            if (thrust > 1f) thrust = 1f;
            AddReward(thrust * body.velocity.z);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_local_that_is_no_action() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float pace = body.velocity.z;
            if (last > 5f) pace = 0f;
            AddReward(pace);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_replacement_is_not_paid() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            int move = actions.DiscreteActions[0];
            if (transform.position.y > 1f) move = 0;
            body.AddForce(transform.forward * move);
            AddReward(-0.001f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_wall_that_stops() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            Vector3 way = new Vector3(actions.ContinuousActions[0], 0f, 0f);
            if (transform.position.x + way.x > 10f)
            {
                AddReward(-1f);
                way = Vector3.zero;
            }
            transform.position += way;
        }
        """);

    [Fact]
    public Task Reports_a_parameter_that_was_replaced() => Source("""
        public class Heater
        {
            double temp;
            public void Reset() { temp = 15; }
            public (double[], double, bool) Step(int action)
            {
                if (temp > 25) action = 0;
                temp += action == 1 ? 0.5 : -0.2;
                double reward = 0;
                if (action == 0) [|reward += 0.5|];
                return (new[] { temp }, reward, temp > 40);
            }
        }
        """);
}
