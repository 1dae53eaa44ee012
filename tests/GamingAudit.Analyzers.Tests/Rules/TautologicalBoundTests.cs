using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class TautologicalBoundTests() : RuleTest("GA1004")
{
    [Fact]
    public Task Reports_two_upper_bounds_where_a_range_was_meant() => Agent("""
        float x;
        void FixedUpdate() { if ([|x < -3f || x < 3f|]) AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_condition_that_always_holds() => Agent("""
        void FixedUpdate()
        {
            if ([|transform.position.x > -3 || transform.position.x < 3|]) { AddReward(0.1f); }
        }
        """);

    [Fact]
    public Task Reports_a_condition_that_never_holds() => Agent("""
        float angle;
        void FixedUpdate() { if ([|angle > 90f && angle < -90f|]) AddReward(-1f); }
        """);

    [Fact]
    public Task Reports_it_within_a_larger_condition() => Agent("""
        float x; bool ready;
        void FixedUpdate() { if (ready && ([|x <= -2 || x <= 2|])) AddReward(0.1f); }
        """);

    [Fact]
    public async Task Says_that_it_is_paid_wherever_the_agent_goes() => Assert.Contains(
        "holds whatever 'x' is, so that 'AddReward(1f)' is paid wherever the agent goes",
        await Message("float x; void FixedUpdate() { if (x > -3 || x < 3) AddReward(1f); }"),
        StringComparison.Ordinal);

    [Fact]
    public Task Is_silent_about_a_range() => Agent("""
        float x;
        void FixedUpdate() { if (x > -3f && x < 3f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_the_outside_of_a_range() => Agent("""
        float x;
        void FixedUpdate() { if (x < -3f || x > 3f) { AddReward(-1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_about_two_quantities() => Agent("""
        float x, z;
        void FixedUpdate() { if (x < -3f || z < 3f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_two_draws() => Agent("""
        void FixedUpdate() { if (UnityEngine.Random.value < 0.2f && UnityEngine.Random.value > 0.8f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_two_levels_of_one_quantity() => Agent("""
        int health; bool hurt;
        void FixedUpdate() { if (health < 10 || (health < 50 && hurt)) AddReward(-0.1f); }
        """);

    [Fact]
    public Task Is_silent_where_no_reward_hangs_on_it() => Agent("""
        float x;
        void FixedUpdate() { if (x < -3f || x < 3f) Debug.Log(x); AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_limit_that_nothing_sets() => Agent("""
        private float limit = 0f;
        float force;
        void FixedUpdate() { if ([|force > limit || force < 5f|]) AddReward(0.01f); }
        """);
}
