using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class RewardPerFrameTests() : RuleTest("GA2005")
{
    [Fact]
    public Task Reports_a_cost_in_update() => Agent("""
        void Update() { [|AddReward(-0.001f)|]; }
        """);

    [Fact]
    public Task Reports_a_state_that_pays_each_frame() => Agent("""
        void LateUpdate() { if (transform.position.y > 1f) { [|AddReward(0.01f)|]; } }
        """);

    [Fact]
    public Task Reports_another_object_that_pays() => Source("""
        public class Zone : MonoBehaviour
        {
            public Agent player;
            bool inside;
            void Update() { if (inside) [|player.AddReward(0.01f)|]; }
        }
        """);

    [Fact]
    public Task Reports_a_helper_called_each_frame() => Agent("""
        void Shape(float v) { AddReward(v); }
        void Update() { [|Shape(0.1f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_it_scales_with_the_time_of_the_frame() => Agent("""
        void Update() { AddReward(-0.1f * Time.deltaTime); }
        """);

    [Fact]
    public Task Is_silent_when_the_time_of_the_frame_went_through_a_local() => Agent("""
        void Update() { float cost = -0.1f * Time.deltaTime; AddReward(cost); }
        """);

    [Fact]
    public Task Is_silent_when_the_episode_ends() => Agent("""
        void Update() { if (transform.position.y < 0) { AddReward(-1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_the_frame_is_the_step() => Agent("""
        void Update() { AddReward(-0.01f); RequestDecision(); }
        """);

    [Fact]
    public Task Is_silent_in_the_physics_step() => Agent("""
        void FixedUpdate() { AddReward(-0.001f); }
        """);

    [Fact]
    public Task Is_silent_when_a_latch_lets_it_pay_once() => Agent("""
        bool paid;
        void Update() { if (!paid && transform.position.y > 1f) { paid = true; AddReward(1f); } }
        """);

    [Fact]
    public Task Is_silent_when_a_number_is_the_latch() => Agent("""
        int hit;
        void Update() { if (hit == 1) { AddReward(-1f); hit = 0; } }
        void OnTriggerEnter(Collider other) { hit = 1; }
        """);

    [Fact]
    public Task Is_silent_when_a_timer_decides() => Agent("""
        float timer;
        void Update() { timer += Time.deltaTime; if (timer > 1f) { timer = 0; AddReward(0.1f); } }
        """);

    [Fact]
    public Task Is_silent_when_a_person_presses_a_key() => Agent("""
        void Update() { if (Input.GetKeyDown(KeyCode.Space)) AddReward(1f); }
        """);
}
