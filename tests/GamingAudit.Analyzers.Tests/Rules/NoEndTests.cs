using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class NoEndTests() : RuleTest("GA2011")
{
    [Fact]
    public Task Reports_a_goal() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) [|AddReward(1f)|]; }
        """);

    [Fact]
    public Task Reports_a_death() => Agent("""
        void OnCollisionEnter(Collision other)
        {
            if (other.gameObject.CompareTag("DeathZone")) { [|SetReward(-1f)|]; }
        }
        """);

    [Fact]
    public Task Reports_a_finish_line() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider other) { if (other.tag == "FinishLine") [|AddReward(10f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_the_class_ends_episodes() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_another_class_does() => Source("""
        public class Runner : Agent
        {
            void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) AddReward(1f); }
        }
        public class Referee : MonoBehaviour
        {
            public Agent runner;
            void OnTriggerEnter(Collider other) { runner.EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_step_limit_is_set() => Agent("""
        public override void Initialize() { MaxStep = 500; }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_goal_moves() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); RespawnGoal(); } }
        void RespawnGoal() { target.position = Vector3.zero; }
        """);

    [Fact]
    public Task Is_silent_about_small_pay() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_things_on_the_way() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("checkpoint")) AddReward(1f); }
        """);
}
