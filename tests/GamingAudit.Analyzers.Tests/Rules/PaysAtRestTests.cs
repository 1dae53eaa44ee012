using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class PaysAtRestTests() : RuleTest("GA3025")
{
    [Fact]
    public Task Reports_pay_that_falls_with_the_speed() => Agent("""
        void FixedUpdate() { [|AddReward(0.3f * Mathf.Exp(-body.velocity.magnitude))|]; }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_local() => Agent("""
        void FixedUpdate()
        {
            float speed = body.velocity.magnitude;
            float calm = Mathf.Clamp01(1f - speed / 10f);
            [|AddReward(0.1f * calm)|];
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_cost_of_speed() => Agent("""
        void FixedUpdate() { AddReward(-0.01f * body.velocity.magnitude); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_where_nothing_has_to_be_reached() => Agent("""
        void FixedUpdate() { AddReward(0.3f * Mathf.Exp(-body.velocity.magnitude)); }
        """);

    [Fact]
    public Task Is_silent_where_the_place_counts() => Agent("""
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(Mathf.Exp(-distance - body.velocity.magnitude));
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_it_is_paid_for_moving() => Agent("""
        void FixedUpdate()
        {
            if (body.velocity.magnitude > 1f) AddReward(0.3f * Mathf.Exp(-body.velocity.magnitude));
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);
}
