using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class CancellingTermsTests() : RuleTest("GA1007")
{
    [Fact]
    public Task Reports_an_amount_and_its_negative() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(target.position, transform.position) + 1f;
            AddReward(1f / d);
            [|AddReward(-1f / d)|];
        }
        """);

    [Fact]
    public Task Reports_constants_with_other_work_between() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            AddReward(1f);
            Debug.Log(other);
            [|AddReward(-1f)|];
        }
        """);

    [Fact]
    public Task Reports_a_negated_sum() => Agent("""
        float gain, cost;
        void FixedUpdate()
        {
            AddReward(gain + cost);
            [|AddReward(-(gain + cost))|];
        }
        """);

    [Fact]
    public Task Reports_a_difference_of_a_quantity_and_itself() => Agent("""
        float now;
        void FixedUpdate() { AddReward([|now - now|]); last = now; }
        """);

    [Fact]
    public Task Is_silent_about_exclusive_branches() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) AddReward(1f); else AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_amounts_differ() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(1f); AddReward(-0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_another_agent_pays() => Agent("""
        public Runner rival;
        void OnTriggerEnter(Collider other) { AddReward(1f); rival.AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_end_lies_between() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(1f); EndEpisode(); AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_quantity_changes_between() => Agent("""
        float gain;
        void FixedUpdate()
        {
            AddReward(gain);
            gain = last;
            AddReward(-gain);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_potential_difference() => Agent("""
        float now;
        void FixedUpdate() { AddReward(last - now); last = now; }
        """);

    [Fact]
    public Task Is_silent_when_a_way_out_lies_between() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            AddReward(1f);
            if (other.CompareTag("goal")) return;
            AddReward(-1f);
        }
        """);
}
