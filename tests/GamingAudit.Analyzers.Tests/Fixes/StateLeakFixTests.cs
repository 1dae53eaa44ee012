using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class StateLeakFixTests() : FixTest(new StateLeakFix())
{
    [Fact]
    public Task Sets_the_field_back() => Agent("""
        int passed;
        public override void OnEpisodeBegin()
        {
            // back to the start
            transform.position = Vector3.zero;
        }
        void OnTriggerEnter(Collider gate) { passed++; AddReward(0.1f * passed); }
        """, """
        int passed;
        public override void OnEpisodeBegin()
        {
            // back to the start
            passed = 0;
            transform.position = Vector3.zero;
        }
        void OnTriggerEnter(Collider gate) { passed++; AddReward(0.1f * passed); }
        """);

    [Fact]
    public Task Sets_it_to_its_first_value() => Agent("""
        float fuel = 1f;
        public override void OnEpisodeBegin() { }
        Action Score() => () => { fuel -= 0.1f; AddReward(fuel); };
        """, """
        float fuel = 1f;
        public override void OnEpisodeBegin() { fuel = 1f; }
        Action Score() => () => { fuel -= 0.1f; AddReward(fuel); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        int passed;
        bool found;
        public override void OnEpisodeBegin() { last = 0f; }
        void OnTriggerEnter(Collider gate)
        {
            passed++;
            AddReward(0.1f * passed);
            if (!found) AddReward(1f);
            found = true;
        }
        """, """
        int passed;
        bool found;
        public override void OnEpisodeBegin() { passed = 0; found = false; last = 0f; }
        void OnTriggerEnter(Collider gate)
        {
            passed++;
            AddReward(0.1f * passed);
            if (!found) AddReward(1f);
            found = true;
        }
        """);

    [Fact]
    public Task Leaves_a_class_without_an_episode_s_begin() => IsNotOffered("""
        int passed;
        void OnTriggerEnter(Collider gate) { passed++; AddReward(0.1f * passed); }
        void OnCollisionEnter(Collision wall) { EndEpisode(); }
        """);
}
