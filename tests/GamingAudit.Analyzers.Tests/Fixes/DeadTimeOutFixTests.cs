using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class DeadTimeOutFixTests() : FixTest(new DeadTimeOutFix())
{
    [Fact]
    public Task Counts_in_the_test_where_the_episode_sets_it_back() => Agent("""
        int steps;
        public override void OnEpisodeBegin() { steps = 0; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.01f);
            if (steps /* so far */ > 500) EndEpisode();
        }
        """, """
        int steps;
        public override void OnEpisodeBegin() { steps = 0; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.01f);
            if (++steps /* so far */ > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Fixes_all_and_sets_them_back() => All("""
        int steps, frames;
        public override void OnEpisodeBegin()
        {
            last = 0f;
        }
        void FixedUpdate()
        {
            if (500 <= steps) { EndEpisode(); return; }
            if (frames >= 600) { EndEpisode(); return; }
            AddReward(-0.01f);
        }
        """, """
        int steps, frames;
        public override void OnEpisodeBegin()
        {
            steps = 0;
            frames = 0;
            last = 0f;
        }
        void FixedUpdate()
        {
            if (500 <= ++steps) { EndEpisode(); return; }
            if (++frames >= 600) { EndEpisode(); return; }
            AddReward(-0.01f);
        }
        """);

    [Fact]
    public Task Leaves_a_count_that_no_episode_would_set_back() => IsNotOffered("""
        int steps;
        void FixedUpdate() { AddReward(-0.01f); if (steps > 500) EndEpisode(); }
        """);

    [Fact]
    public Task Leaves_a_time() => IsNotOffered("""
        float timer;
        public override void OnEpisodeBegin() { timer = 0; }
        void FixedUpdate() { AddReward(-0.01f); if (timer > 5f) EndEpisode(); }
        """);

    [Fact]
    public Task Leaves_a_test_that_others_decide() => IsNotOffered("""
        int steps; bool ready;
        public override void OnEpisodeBegin() { steps = 0; }
        void FixedUpdate() { AddReward(-0.01f); if (ready) { if (steps > 500) EndEpisode(); } }
        """);
}
