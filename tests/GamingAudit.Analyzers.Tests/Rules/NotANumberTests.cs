using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class NotANumberTests() : RuleTest("GA1009")
{
    [Fact]
    public Task Reports_the_root_of_a_difference() => Agent("""
        float fuel;
        void FixedUpdate() { AddReward([|Mathf.Sqrt(1f - fuel)|]); }
        """);

    [Fact]
    public Task Reports_the_logarithm_of_a_distance() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(target.position, transform.position);
            AddReward(-(float)[|Math.Log(d)|]);
        }
        """);

    [Fact]
    public Task Reports_the_arc_of_a_scalar_product() => Agent("""
        void FixedUpdate()
        {
            float aligned = Vector3.Dot(transform.forward, target.forward);
            AddReward(-0.1f * (float)[|Math.Acos(aligned)|]);
        }
        """);

    [Fact]
    public Task Reports_the_root_of_a_difference_in_a_local() => Agent("""
        float fuel;
        void FixedUpdate() { float left = 10f - fuel; AddReward(0.1f * [|Mathf.Sqrt(left)|]); }
        """);

    [Fact]
    public Task Is_silent_about_a_sum_of_squares() => Agent("""
        float x, y;
        void FixedUpdate() { AddReward(-Mathf.Sqrt(x * x + y * y)); }
        """);

    [Fact]
    public Task Is_silent_when_the_argument_is_kept_positive() => Agent("""
        float fuel;
        void FixedUpdate() { AddReward(Mathf.Sqrt(Mathf.Max(0f, 1f - fuel))); }
        """);

    [Fact]
    public Task Is_silent_when_the_argument_is_tested() => Agent("""
        float fuel;
        void FixedUpdate() { if (fuel < 1f) AddReward(Mathf.Sqrt(1f - fuel)); }
        """);

    [Fact]
    public Task Is_silent_about_the_logarithm_of_one_more() => Agent("""
        void FixedUpdate() { AddReward(-(float)Math.Log(1f + body.velocity.magnitude)); }
        """);

    [Fact]
    public Task Is_silent_about_an_argument_of_unknown_range() => Agent("""
        float share;
        void FixedUpdate() { AddReward(Mathf.Sqrt(share)); }
        """);

    [Fact]
    public Task Is_silent_about_a_clamped_arc() => Agent("""
        void FixedUpdate()
        {
            float aligned = Vector3.Dot(transform.forward, target.forward);
            AddReward(-(float)Math.Acos(Mathf.Clamp(aligned, -1f, 1f)));
        }
        """);
}
