using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class StateLeakTests() : RuleTest("GA4005")
{
    [Fact]
    public Task Reports_a_counter_that_is_never_set_back() => Agent("""
        int passed;
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void OnTriggerEnter(Collider gate) { passed++; [|AddReward(0.1f * passed)|]; }
        """);

    [Fact]
    public Task Reports_an_agent_that_begins_in_the_wall_that_ended_it() => Agent("""
        public override void [|OnEpisodeBegin|]() { last = Vector3.Distance(transform.position, target.position); }
        public override void OnActionReceived(ActionBuffers actions)
        {
            transform.localPosition += Vector3.forward * actions.ContinuousActions[0];
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        private void PutBack() { transform.localPosition = Vector3.zero; }
        """);

    [Fact]
    public Task Is_silent_on_an_agent_that_is_put_back() => Agent("""
        public override void OnEpisodeBegin() { PutBack(); }
        public override void OnActionReceived(ActionBuffers actions)
        {
            transform.localPosition += Vector3.forward * actions.ContinuousActions[0];
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        private void PutBack() { transform.localPosition = Vector3.zero; }
        """);

    [Fact]
    public Task Is_silent_on_an_agent_that_another_object_may_put_back() => Agent("""
        public class Area { public void Restart(Runner runner) => runner.last = 0f; }
        public Area area;
        public override void OnEpisodeBegin() { area.Restart(this); }
        public override void OnActionReceived(ActionBuffers actions)
        {
            transform.localPosition += Vector3.forward * actions.ContinuousActions[0];
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_latch_that_is_never_set_back() => Agent("""
        bool found;
        void OnTriggerEnter(Collider key)
        {
            if (!found) [|AddReward(1f)|];
            found = true;
        }
        void OnCollisionEnter(Collision wall) { EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_sum_that_is_only_set_up_once() => Agent("""
        float travelled;
        public override void Initialize() { travelled = 0f; }
        void FixedUpdate()
        {
            travelled += body.velocity.magnitude;
            if (travelled > 10f) { [|AddReward(1f)|]; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_it_beside_the_framework_s_own_sources() => Source("""
        namespace Unity.MLAgents
        {
            public class Agent : MonoBehaviour
            {
                public void AddReward(float increment) { }
                public virtual void OnEpisodeBegin() { }
            }
        }
        namespace Game
        {
            public class Runner : Agent
            {
                int passed; float last;
                public override void OnEpisodeBegin() { last = 0f; }
                void OnTriggerEnter(Collider gate) { passed++; [|AddReward(0.1f * passed + last)|]; }
            }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_episode_sets_it_back() => Agent("""
        int passed;
        public override void OnEpisodeBegin() { passed = 0; }
        void OnTriggerEnter(Collider gate) { passed++; AddReward(0.1f * passed); }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_sets_it_back() => Agent("""
        int passed;
        void Clear() { passed = 0; }
        public override void OnEpisodeBegin() { Clear(); }
        void OnTriggerEnter(Collider gate) { passed++; AddReward(0.1f * passed); }
        """);

    [Fact]
    public Task Is_silent_when_it_is_set_back_before_the_end() => Agent("""
        int passed;
        void OnTriggerEnter(Collider gate)
        {
            passed++;
            AddReward(0.1f);
            if (passed > 3) { AddReward(1f); passed = 0; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_count_that_goes_both_ways() => Agent("""
        int touching;
        void OnTriggerEnter(Collider pad) { touching++; }
        void OnTriggerExit(Collider pad) { touching--; }
        void FixedUpdate() { if (touching > 0) AddReward(0.01f); }
        void OnCollisionEnter(Collision wall) { EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_field_that_others_set_back() => Agent("""
        public int passed;
        public override void OnEpisodeBegin() { }
        void OnTriggerEnter(Collider gate) { passed++; AddReward(0.1f * passed); }
        }

        public class Track : MonoBehaviour
        {
        public Runner runner;
        public void Renew() { runner.passed = 0; }
        """);

    [Fact]
    public Task Finds_a_field_that_others_only_could_set_back() => Agent("""
        public int passed;
        public override void OnEpisodeBegin() { }
        void OnTriggerEnter(Collider gate) { passed++; [|AddReward(0.1f * passed)|]; }
        """);

    [Theory]
    [InlineData("[|AddReward(0.1f)|]", "")]
    [InlineData("AddReward(0.1f)", "visited.Clear();")]
    public Task Finds_a_set_that_nothing_empties(string pay, string begin) => Agent($$"""
        readonly HashSet<int> visited = new HashSet<int>();
        public override void OnEpisodeBegin() { {{begin}} }
        void OnTriggerEnter(Collider cell) { if (visited.Add(cell.GetInstanceID())) {{pay}}; }
        """);

    [Fact]
    public Task Is_silent_about_a_measurement() => Agent("""
        float distance;
        public override void OnEpisodeBegin() { }
        void FixedUpdate()
        {
            distance = Vector3.Distance(target.position, transform.position);
            AddReward(-0.01f * distance);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_counter_for_a_log() => Agent("""
        int episodes;
        public override void OnEpisodeBegin() { episodes++; }
        void OnTriggerEnter(Collider gate) { AddReward(1f); }
        """);

    [Fact]
    public Task Reports_a_property_that_others_only_read() => Agent("""
        public int Laps { get; private set; }
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void OnTriggerEnter(Collider line) { Laps++; [|AddReward(0.1f * Laps)|]; }
        """);
}
