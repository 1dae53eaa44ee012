using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ObservedRewardTests() : RuleTest("GA3014")
{
    [Fact]
    public Task Reports_an_observation() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(GetObservations()[0])|]; }
        """);

    [Fact]
    public Task Reports_a_local_made_of_it() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float seen = GetObservations()[2] * 0.1f;
            [|AddReward(seen)|];
        }
        """);

    [Fact]
    public Task Reports_a_test_of_it() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (GetObservations()[0] > 0.5f) [|AddReward(1f)|];
        }
        """);

    [Fact]
    public Task Reports_what_is_seen_beside_what_is_so() => Target(
        "[|-step.After.SeenDirt|]",
        state: "int At, int Dirt, int SeenDirt");

    [Fact]
    public Task Is_silent_about_the_state() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.01f * transform.position.y); }
        """);

    [Fact]
    public Task Is_silent_when_an_observation_is_only_collected() => Agent("""
        public override void CollectObservations(VectorSensor sensor) { sensor.AddObservation(last); }
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        """);

    [Fact]
    public Task Is_silent_when_it_is_logged() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            Debug.Log(GetObservations()[0]); AddReward(-0.001f);
        }
        """);

    [Fact]
    public Task Is_silent_about_what_is_so() => Target("-step.After.Dirt", state: "int At, int Dirt, int SeenDirt");

    [Fact]
    public Task Is_silent_when_the_state_has_nothing_else() => Target(
        "-step.After.SeenDirt",
        state: "int At, int SeenDirt");

    [Fact]
    public Task Is_silent_about_a_charge_for_looking_bad() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (GetObservations()[0] > 0.5f) AddReward(-1f);
        }
        """);
}
