using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class UndirectedSpeedTests() : RuleTest("GA3003")
{
    [Fact]
    public Task Reports_pay_for_speed() => Agent("""
        void FixedUpdate() { [|AddReward(body.velocity.magnitude * 0.01f)|]; }
        """);

    [Fact]
    public Task Reports_it_through_a_local_and_a_bound() => Agent("""
        void FixedUpdate() { float speed = body.velocity.magnitude; [|AddReward(Mathf.Clamp01(speed))|]; }
        """);

    [Fact]
    public Task Reports_the_square() => Agent("""
        void FixedUpdate() { [|AddReward(0.001f * body.velocity.sqrMagnitude)|]; }
        """);

    [Fact]
    public Task Is_silent_about_a_cost_of_speed() => Agent("""
        void FixedUpdate() { AddReward(-0.01f * body.velocity.magnitude); }
        """);

    [Fact]
    public Task Is_silent_when_a_direction_counts() => Agent("""
        void FixedUpdate()
        {
            AddReward(body.velocity.magnitude * Mathf.Max(0f, Vector3.Dot(transform.forward, body.velocity)));
        }
        """);

    [Fact]
    public Task Is_silent_when_a_condition_looks_at_the_direction() => Agent("""
        void FixedUpdate()
        {
            if (Vector3.Dot(body.velocity, target.position) > 0f) AddReward(body.velocity.magnitude * 0.01f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_distance() => Agent("""
        void FixedUpdate() { AddReward(0.01f * (target.position - transform.position).magnitude); }
        """);

    [Fact]
    public Task Is_silent_when_the_speed_only_decides() => Agent("""
        void FixedUpdate() { if (body.velocity.magnitude < 0.1f) AddReward(-0.01f); }
        """);

    [Fact]
    public Task Is_silent_about_the_impact_of_a_last_hit() => Agent("""
        void OnCollisionEnter(Collision hit) { AddReward(body.velocity.magnitude * 0.1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_target_s_speed_of_any_sign() =>
        Target("[|0.1 * Math.Abs(step.After.Speed) / 8|]", state: "int At, double Speed");

    [Fact]
    public Task Is_silent_about_a_target_s_signed_speed() =>
        Target("0.1 * step.After.Speed", state: "int At, double Speed");

    [Fact]
    public Task Is_silent_about_a_target_s_charge_for_speed() =>
        Target("-0.1 * Math.Abs(step.After.Speed)", state: "int At, double Speed");

    [Fact]
    public Task Is_silent_when_speed_costs() => Agent("""
        void FixedUpdate() { AddReward(0.3f * Mathf.Exp(-body.velocity.magnitude)); }
        """);

    [Fact]
    public Task Reports_a_speed_between_limits() => Agent("""
        void FixedUpdate() { [|AddReward(0.4f * Mathf.InverseLerp(20f, 30f, body.velocity.magnitude))|]; }
        """);

    [Fact]
    public Task Is_silent_when_the_heading_is_a_factor() => Agent("""
        float heading;
        void FixedUpdate() { AddReward(0.01f * body.velocity.magnitude * Mathf.Cos(heading)); }
        """);
}
