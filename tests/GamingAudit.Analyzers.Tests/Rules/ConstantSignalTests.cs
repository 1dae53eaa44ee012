using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ConstantSignalTests() : RuleTest("GA3005")
{
    [Fact]
    public Task Reports_one_constant_a_step() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(1f)|]; }
        """);

    [Fact]
    public Task Reports_a_named_constant() => Agent("""
        const float Cost = -0.01f;
        void FixedUpdate() { [|SetReward(Cost)|]; }
        """);

    [Fact]
    public Task Reports_a_constant_in_a_local() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { float pay = 0.5f; [|AddReward(pay)|]; }
        """);

    [Fact]
    public Task Is_silent_when_the_episode_ends_somewhere() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(1f); }
        void OnCollisionEnter(Collision wall) { EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_something_else_pays() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.01f); }
        void OnTriggerEnter(Collider coin) { AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_a_condition_decides() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { if (last > 1f) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_varies() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-last); }
        """);

    [Fact]
    public Task Is_silent_when_an_environment_pays_one_a_step() => Source("""
        public class Pole
        {
            public static double Alive(GamingAudit.Transition<int, int> step) => 1;
        }
        """);

    [Fact]
    public Task Is_silent_when_another_script_pays() => Source("""
        public class Curler : Agent
        {
            public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        }
        public class Referee : MonoBehaviour
        {
            public Curler curler;
            public void Scored() { curler.AddReward(1f); curler.EndEpisode(); }
        }
        """);
}
