using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class FloatEqualityTests() : RuleTest("GA1003")
{
    [Fact]
    public Task Reports_an_equality_behind_a_return() => Agent("""
        void FixedUpdate() { if ([|transform.position.x != last|]) return; AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_speed_of_exactly_zero() => Agent("""
        void FixedUpdate() { if ([|body.velocity.magnitude == 0f|]) AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_height_in_a_conjunction() => Agent("""
        bool ready;
        void FixedUpdate() { if (ready && [|transform.position.y == 1.5f|]) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Reports_a_distance_in_a_local() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if ([|d == last|]) AddReward(-0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_bound() => Agent("""
        void FixedUpdate() { if (body.velocity.magnitude < 0.01f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_inequality() => Agent("""
        void FixedUpdate() { if (body.velocity.magnitude != 0f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_integers() => Agent("""
        int hits;
        void FixedUpdate() { if (hits == 3) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_float_that_is_set_by_hand() => Agent("""
        float phase;
        void FixedUpdate() { phase = 1f; if (phase == 1f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_no_reward_depends_on_it() => Agent("""
        void FixedUpdate() { if (body.velocity.magnitude == 0f) Debug.Log(1); AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_tolerance() => Agent("""
        void FixedUpdate() { if (Mathf.Approximately(body.velocity.magnitude, 0f)) AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_choice() => Agent("""
        void FixedUpdate() { float d = Vector3.Distance(transform.position, target.position); AddReward([|d == 0f|] ? 1f : 0f); }
        """);

    [Fact]
    public Task Reports_a_field_that_was_measured() => Agent("""
        void Update() { last = Vector3.Distance(transform.position, target.position); }
        void FixedUpdate() { if ([|last == 0f|]) AddReward(1f); }
        """);

    [Fact]
    public Task Reports_a_sum_of_fractions() => Agent("""
        float heat, wanted = 350f;
        public override void OnActionReceived(ActionBuffers actions)
        {
            heat += actions.ContinuousActions[0] * 0.1f;
            if ([|heat == wanted|]) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_sum_that_is_cut_off_there() => Agent("""
        float heat, wanted = 1f;
        public override void OnActionReceived(ActionBuffers actions)
        {
            heat += actions.ContinuousActions[0] * 0.1f;
            heat = Mathf.Clamp01(heat);
            if (heat == wanted) AddReward(0.1f);
        }
        """);
}
