using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class DeadTimeOutFixTests() : FixTest(new DeadTimeOutFix())
{
    [Fact]
    public Task Counts_in_the_test() => Agent("""
        int steps;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.01f);
            if (steps /* so far */ > 500) EndEpisode();
        }
        """, """
        int steps;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.01f);
            if (++steps /* so far */ > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        int steps, frames;
        void FixedUpdate()
        {
            if (500 <= steps) { EndEpisode(); return; }
            if (frames >= 600) { EndEpisode(); return; }
            AddReward(-0.01f);
        }
        """, """
        int steps, frames;
        void FixedUpdate()
        {
            if (500 <= ++steps) { EndEpisode(); return; }
            if (++frames >= 600) { EndEpisode(); return; }
            AddReward(-0.01f);
        }
        """);

    [Fact]
    public Task Leaves_a_time() => IsNotOffered("""
        float timer;
        void FixedUpdate() { AddReward(-0.01f); if (timer > 5f) EndEpisode(); }
        """);

    [Fact]
    public Task Leaves_a_test_that_others_decide() => IsNotOffered("""
        int steps; bool ready;
        void FixedUpdate() { AddReward(-0.01f); if (ready) { if (steps > 500) EndEpisode(); } }
        """);
}
