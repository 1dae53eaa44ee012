using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class UnboundedTermTests() : RuleTest("GA3011")
{
    [Fact]
    public Task Reports_a_distance() => Agent("""
        void FixedUpdate() { [|AddReward(0.01f * Vector3.Distance(transform.position, target.position))|]; }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_magnitude() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            [|AddReward((transform.position - target.position).magnitude)|];
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_local_that_holds_it() => Agent("""
        void FixedUpdate()
        {
            float away = Vector3.Distance(transform.position, target.position);
            [|AddReward(away / 10f)|];
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_tangent_of_any_angle() => Agent("""
        void FixedUpdate() { [|AddReward(-0.1f * Mathf.Tan(transform.position.x))|]; }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_tangent_of_a_small_angle() => Agent("""
        void FixedUpdate() { AddReward(0.1f * Mathf.Tan(Mathf.Clamp(transform.position.x, -1f, 1f))); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_it_is_clamped() => Agent("""
        void FixedUpdate()
        {
            AddReward(0.01f * Mathf.Clamp01(Vector3.Distance(transform.position, target.position)));
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_cost() => Agent("""
        void FixedUpdate() { AddReward(-0.01f * Vector3.Distance(transform.position, target.position)); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_nearness_is_paid() => Agent("""
        void FixedUpdate() { AddReward(1f / (1f + Vector3.Distance(transform.position, target.position))); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_difference() => Agent("""
        void FixedUpdate() { AddReward(last - Vector3.Distance(transform.position, target.position)); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_without_a_goal() => Agent("""
        void FixedUpdate() { AddReward(0.01f * Vector3.Distance(transform.position, target.position)); }
        """);

    [Fact]
    public Task Is_silent_about_an_event() => Agent("""
        void OnCollisionEnter(Collision ball) { AddReward(Vector3.Distance(transform.position, target.position)); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_speed_seen_from_the_body() => Agent("""
        void FixedUpdate()
        {
            Vector3 local = transform.InverseTransformDirection(body.velocity);
            [|AddReward(local.z * 0.01f)|];
        }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);
}
