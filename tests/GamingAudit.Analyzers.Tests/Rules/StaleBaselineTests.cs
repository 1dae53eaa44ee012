using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class StaleBaselineTests() : RuleTest("GA3020")
{
    [Fact]
    public Task Reports_a_distance_that_is_not_reset() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            [|AddReward(last - distance)|];
            last = distance;
        }
        """);

    [Fact]
    public Task Reports_a_moved_target() => Agent("""
        public override void OnEpisodeBegin() { target.localPosition = Vector3.zero; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            float now = transform.position.z;
            float gain = now - last;
            [|AddReward(0.1f * gain)|];
            last = now;
        }
        """);

    [Fact]
    public Task Reports_it_when_the_start_calls_helpers_of_its_own() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; Calm(); }
        void Calm() { body.velocity = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            [|AddReward(last - distance)|];
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_reset() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; last = 3f; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_resets_it() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; Measure(); }
        void Measure() { last = Vector3.Distance(transform.position, target.position); }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_first_step_is_told_apart() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            if (StepCount > 1) AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_start_moves_nothing() => Agent("""
        public override void OnEpisodeBegin() { body.velocity = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_there_is_no_start() => Agent("""
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_fixed_reference() => Agent("""
        float home = 2f;
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void FixedUpdate() { AddReward(home - transform.position.z); }
        """);
}
