using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class EndInLoopTests() : RuleTest("GA2008")
{
    [Fact]
    public Task Reports_an_end_in_foreach() => Agent("""
        public Transform[] walls;
        void Score() { AddReward(0f); }
        void FixedUpdate() { foreach (Transform wall in walls) { if (wall.position.x < 1f) [|EndEpisode()|]; } }
        """);

    [Fact]
    public Task Reports_an_end_in_for() => Agent("""
        public Transform[] walls;
        void Score() { AddReward(0f); }
        void FixedUpdate()
        {
            for (int i = 0; i < walls.Length; i++) if (walls[i].position.x < 1f) { [|EndEpisode()|]; }
        }
        """);

    [Fact]
    public Task Reports_an_end_by_a_helper_in_a_loop() => Agent("""
        public Transform[] walls;
        void Score() { AddReward(0f); }
        void Finish() { EndEpisode(); }
        void FixedUpdate() { foreach (Transform wall in walls) { if (wall.position.x < 1f) [|Finish()|]; } }
        """);

    [Fact]
    public Task Is_silent_when_the_loop_breaks() => Agent("""
        public Transform[] walls;
        void Score() { AddReward(0f); }
        void FixedUpdate()
        {
            foreach (Transform wall in walls) { if (wall.position.x < 1f) { EndEpisode(); break; } }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_method_returns() => Agent("""
        public Transform[] walls;
        void Score() { AddReward(0f); }
        void FixedUpdate()
        {
            foreach (Transform wall in walls) { if (wall.position.x < 1f) { EndEpisode(); return; } }
        }
        """);

    [Fact]
    public Task Is_silent_about_other_agents() => Agent("""
        public Agent[] agents;
        void Score() { AddReward(0f); }
        void FixedUpdate() { foreach (Agent agent in agents) agent.EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_after_the_loop() => Agent("""
        public Transform[] walls;
        void Score() { AddReward(0f); }
        void FixedUpdate()
        {
            bool hit = false; foreach (Transform wall in walls) hit |= wall.position.x < 1f; if (hit) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_in_a_coroutine_that_waits() => Agent("""
        void Score() { AddReward(0f); }
        IEnumerator Watch() { while (true) { yield return null; if (last > 1f) EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_in_a_lambda_that_a_loop_makes() => Agent("""
        public List<Action> handlers;
        void Score() { AddReward(0f); }
        void Wire() { for (int i = 0; i < 3; i++) handlers.Add(() => EndEpisode()); }
        """);
}
