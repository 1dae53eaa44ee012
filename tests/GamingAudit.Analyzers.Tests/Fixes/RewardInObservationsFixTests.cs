using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class RewardInObservationsFixTests() : FixTest(new RewardInObservationsFix())
{
    [Fact]
    public Task Moves_the_reward_with_its_comment() => Agent("""
        public override void CollectObservations(VectorSensor sensor)
        {
            sensor.AddObservation(last);
            // time costs
            AddReward(-0.01f); // a step
        }
        public override void OnActionReceived(ActionBuffers actions)
        {
            last = actions.ContinuousActions[0];
        }
        """, """
        public override void CollectObservations(VectorSensor sensor)
        {
            sensor.AddObservation(last);
        }
        public override void OnActionReceived(ActionBuffers actions)
        {
            // time costs
            AddReward(-0.01f); // a step
            last = actions.ContinuousActions[0];
        }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            last = 0f;
        }
        public override void CollectObservations(VectorSensor sensor)
        {
            AddReward(-0.01f);
            AddReward(-0.02f);
        }
        """, """
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.01f);
            AddReward(-0.02f);
            last = 0f;
        }
        public override void CollectObservations(VectorSensor sensor)
        {
        }
        """);

    [Fact]
    public Task Leaves_what_reads_the_sensor() => IsNotOffered("""
        public override void CollectObservations(VectorSensor sensor)
        {
            float seen = last;
            AddReward(seen);
        }
        public override void OnActionReceived(ActionBuffers actions) { last = 0f; }
        """);

    [Fact]
    public Task Leaves_a_reward_with_nowhere_to_go() => IsNotOffered("""
        public override void CollectObservations(VectorSensor sensor) { AddReward(-0.01f); }
        """);
}
