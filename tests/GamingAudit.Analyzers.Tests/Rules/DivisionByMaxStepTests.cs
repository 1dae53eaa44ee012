using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class DivisionByMaxStepTests() : RuleTest("GA2006")
{
    [Fact]
    public Task Reports_the_usual_step_cost() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward([|-1f / MaxStep|]); }
        """);

    [Fact]
    public Task Reports_a_share_of_the_time_left() => Agent("""
        void OnTriggerEnter(Collider goal) { AddReward(2f - [|StepCount / (float)MaxStep|]); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Agent("""
        void FixedUpdate() { float cost = [|1f / this.MaxStep|]; AddReward(-cost); }
        """);

    [Fact]
    public Task Reports_it_in_an_argument_of_a_helper() => Agent("""
        void Give(float v) => AddReward(v);
        void FixedUpdate() { Give([|-1f / MaxStep|]); }
        """);

    [Fact]
    public Task Is_silent_when_a_condition_tests_it() => Agent("""
        void FixedUpdate() { if (MaxStep > 0) AddReward(-1f / MaxStep); }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_tests_it() => Agent("""
        void FixedUpdate() { AddReward(MaxStep > 0 ? -1f / MaxStep : -0.001f); }
        """);

    [Fact]
    public Task Is_silent_when_the_class_sets_it() => Agent("""
        public override void Initialize() { MaxStep = 1000; }
        void FixedUpdate() { AddReward(-1f / MaxStep); }
        """);

    [Fact]
    public Task Is_silent_when_the_divisor_cannot_be_zero() => Agent("""
        void FixedUpdate() { AddReward(-1f / Mathf.Max(1, MaxStep)); }
        """);

    [Fact]
    public Task Is_silent_outside_of_rewards() => Agent("""
        void FixedUpdate() { Debug.Log(StepCount / (float)MaxStep); AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_a_return_tests_it() => Agent("""
        void FixedUpdate() { if (MaxStep == 0) return; AddReward(-1f / MaxStep); }
        """);
}
