using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OverflowTests() : RuleTest("GA1008")
{
    [Fact]
    public Task Reports_an_exponential_of_a_speed() => Agent("""
        void FixedUpdate() { AddReward([|Mathf.Exp(body.velocity.magnitude)|]); }
        """);

    [Fact]
    public Task Reports_an_exponential_of_a_multiple_in_a_local() => Agent("""
        void FixedUpdate()
        {
            float far = 2f * Vector3.Distance(target.position, transform.position);
            float bonus = [|Mathf.Exp(far)|] - 1f;
            AddReward(bonus);
        }
        """);

    [Fact]
    public Task Reports_a_power_with_a_growing_exponent() => Agent("""
        int combo;
        void OnTriggerEnter(Collider other) { combo++; AddReward((float)[|Math.Pow(1.5, combo)|]); }
        """);

    [Fact]
    public Task Reports_a_shift_by_a_count() => Agent("""
        int combo;
        void OnTriggerEnter(Collider other) { combo++; AddReward([|1 << combo|]); }
        """);

    [Fact]
    public Task Reports_a_product_of_integers_that_wraps() => Agent("""
        int score;
        void OnTriggerEnter(Collider other) { AddReward([|score * 1000000|]); }
        """);

    [Fact]
    public Task Reports_a_cast_to_a_narrow_type() => Agent("""
        int score;
        void OnTriggerEnter(Collider other) { AddReward([|(byte)score|] * 0.01f); }
        """);

    [Fact]
    public Task Is_silent_about_a_decaying_exponential() => Agent("""
        void FixedUpdate() { AddReward(Mathf.Exp(-2f * Vector3.Distance(target.position, transform.position))); }
        """);

    [Fact]
    public Task Is_silent_about_an_exponent_of_unknown_sign() => Agent("""
        float Error() => 0f;
        void FixedUpdate() { float e = Error(); AddReward(Mathf.Exp(1f - e)); }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_is_clamped() => Agent("""
        void FixedUpdate() { AddReward(Mathf.Clamp(Mathf.Exp(body.velocity.magnitude), 0f, 2f)); }
        """);

    [Fact]
    public Task Is_silent_about_a_discount() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward((float)Math.Pow(0.99, StepCount)); }
        """);

    [Fact]
    public Task Is_silent_about_everyday_integers() => Agent("""
        int score;
        void OnTriggerEnter(Collider other) { AddReward(score * 100 + (1 << 4)); }
        """);

    [Fact]
    public Task Is_silent_about_arithmetic_that_throws() => Agent("""
        int score;
        void OnTriggerEnter(Collider other) { AddReward(checked(score * 1000000)); }
        """);
}
