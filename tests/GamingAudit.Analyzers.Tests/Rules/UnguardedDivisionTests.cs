using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class UnguardedDivisionTests() : RuleTest("GA1002")
{
    [Fact]
    public Task Reports_the_inverse_of_a_distance() => Agent("""
        void FixedUpdate() { AddReward([|1f / Vector3.Distance(transform.position, target.position)|]); }
        """);

    [Fact]
    public Task Reports_it_through_locals() => Agent("""
        void FixedUpdate()
        {
            float d = (target.position - transform.position).magnitude;
            float pay = [|0.1f / d|];
            AddReward(pay);
        }
        """);

    [Fact]
    public Task Reports_a_share_of_a_list() => Agent("""
        List<int> gates; int passed;
        void FixedUpdate() { AddReward([|passed / (float)gates.Count|]); }
        """);

    [Fact]
    public Task Is_silent_when_something_positive_is_added() => Agent("""
        void FixedUpdate() { AddReward(1f / (1f + Vector3.Distance(transform.position, target.position))); }
        """);

    [Fact]
    public Task Is_silent_when_a_bound_keeps_it_up() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            AddReward(1f / Mathf.Max(d, 0.1f));
        }
        """);

    [Fact]
    public Task Is_silent_when_a_condition_tests_it() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d > 0.5f) AddReward(1f / d);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_tests_it() => Agent("""
        List<int> gates;
        void FixedUpdate() { AddReward(gates.Count == 0 ? 0f : 1f / gates.Count); }
        """);

    [Fact]
    public Task Is_silent_about_a_constant_divisor() => Agent("""
        void FixedUpdate() { AddReward(Vector3.Distance(transform.position, target.position) / 10f); }
        """);

    [Fact]
    public Task Is_silent_about_a_field_that_nobody_knows() => Agent("""
        public float scale = 5f; float start;
        void FixedUpdate() { AddReward(last / scale + last / start); }
        """);
}
