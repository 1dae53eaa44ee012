using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ShapingDiscountTests() : RuleTest("GA3018")
{
    [Fact]
    public Task Reports_another_discount_in_an_agent() => WithDiscount(0.99, """
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            [|AddReward(0.9f * now - last)|];
            last = now;
        }
        """);

    [Fact]
    public Task Reports_a_named_gamma() => WithDiscount(0.995, """
        const float Gamma = 0.95f;
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            [|AddReward(now * Gamma - last)|];
            last = now;
        }
        """);

    [Fact]
    public Task Reports_another_discount_than_the_target_s() => Target(
        "[|Wanted(step) + 0.9 * step.After.At - step.Before.At|]",
        discount: "0.99");

    [Fact]
    public Task Reports_a_discount_for_an_agent_that_has_none() => Target(
        "[|0.95 * Phi(step.After) - Phi(step.Before)|]",
        more: "static double Phi(State s) => -0.5 * (10 - s.At);");

    [Fact]
    public Task Is_silent_when_they_agree() => WithDiscount(0.99, """
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(0.99f * now - last);
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_without_a_known_discount() => Agent("""
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(0.9f * now - last);
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_plain_difference() => WithDiscount(0.99, """
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(now - last);
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_weight() => WithDiscount(0.99, """
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(0.9f * now - 0.1f);
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_target_s_discount_is_used() => Target(
        "0.99 * Phi(step.After) - Phi(step.Before)",
        discount: "0.99",
        more: "static double Phi(State s) => -0.5 * (10 - s.At);");

    [Fact]
    public Task Is_silent_about_an_undiscounted_difference() => Target(
        "Phi(step.After) - Phi(step.Before)",
        discount: "0.99",
        more: "static double Phi(State s) => -0.5 * (10 - s.At);");

    [Fact]
    public Task Is_silent_about_terms_that_are_no_potential() => Target(
        "0.9 * step.After.At - step.Before.Fuel",
        state: "int At, int Fuel",
        discount: "0.99");
}
