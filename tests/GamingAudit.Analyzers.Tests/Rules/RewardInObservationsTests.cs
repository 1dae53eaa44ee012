using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class RewardInObservationsTests() : RuleTest("GA2004")
{
    [Fact]
    public Task Reports_a_reward_between_observations() => Agent("""
        public override void CollectObservations(VectorSensor sensor)
        {
            sensor.AddObservation(transform.position);
            [|AddReward(-0.001f)|];
        }
        """);

    [Fact]
    public Task Reports_a_guarded_reward() => Agent("""
        public override void CollectObservations(VectorSensor sensor)
        {
            if (body.velocity.magnitude > 1f) [|SetReward(0.1f)|];
        }
        """);

    [Fact]
    public Task Reports_a_reward_by_a_helper() => Agent("""
        void Progress() { AddReward(0.1f); }
        public override void CollectObservations(VectorSensor sensor) { [|Progress()|]; }
        """);

    [Fact]
    public Task Reports_it_where_the_framework_does_not_resolve() => Unresolved("""
        public override void CollectObservations(VectorSensor sensor) { [|AddReward(-0.001f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_it_only_observes() => Agent("""
        public override void CollectObservations(VectorSensor sensor) { sensor.AddObservation(transform.position); }
        void FixedUpdate() { AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_other_callbacks() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        """);

    [Fact]
    public Task Is_silent_when_the_call_is_a_comment() => Agent("""
        public override void CollectObservations(VectorSensor sensor) { /* AddReward(-0.001f); */ }
        void FixedUpdate() { AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_of_another_object_is_called() => Agent("""
        public Runner other;
        void Progress() { AddReward(0.1f); }
        public override void CollectObservations(VectorSensor sensor) { sensor.AddObservation(other.last); }
        """);

    [Fact]
    public Task Is_silent_when_a_lambda_there_pays_later() => Agent("""
        Action later;
        public override void CollectObservations(VectorSensor sensor) { later = () => AddReward(0.1f); }
        """);
}
