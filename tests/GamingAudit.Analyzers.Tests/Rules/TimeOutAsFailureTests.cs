using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class TimeOutAsFailureTests() : RuleTest("GA2009")
{
    [Fact]
    public Task Reports_a_limit_of_steps() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (StepCount >= 1000) { [|AddReward(-1f)|]; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_a_timer_that_runs_out() => Agent("""
        float timeLeft = 60f;
        void FixedUpdate()
        {
            timeLeft -= Time.fixedDeltaTime;
            if (timeLeft <= 0f) { [|SetReward(-1f)|]; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_an_elapsed_time() => Agent("""
        float elapsed;
        void FixedUpdate()
        {
            elapsed += Time.fixedDeltaTime;
            if (elapsed > 30f) { [|AddReward(-0.5f)|]; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_interrupted() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (StepCount >= 1000) { AddReward(-1f); EpisodeInterrupted(); }
        }
        """);

    [Fact]
    public Task Reports_an_end_that_costs_nothing() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (StepCount >= 1000) [|EndEpisode()|];
        }
        """);

    [Fact]
    public Task Is_silent_about_a_goal_in_time() => Agent("""
        float elapsed;
        void FixedUpdate()
        {
            elapsed += Time.fixedDeltaTime;
            if (elapsed > 30f) { AddReward(1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_when_something_else_decides_too() => Agent("""
        float elapsed;
        void FixedUpdate()
        {
            elapsed += Time.fixedDeltaTime;
            if (elapsed > 30f && transform.position.y < 0f) { AddReward(-1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_fall() => Agent("""
        void FixedUpdate() { if (transform.position.y < 0f) { AddReward(-1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_the_episode_goes_on() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (StepCount >= 1000) AddReward(-0.01f);
        }
        """);

    [Fact]
    public Task Reports_a_limit_beside_a_flag() => Agent("""
        bool finished; float timer; public float length = 30f;
        void FixedUpdate()
        {
            timer += Time.fixedDeltaTime;
            if (!finished && timer >= length) { [|SetReward(-1f)|]; EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_a_count_of_its_own() => Agent("""
        int stepsTaken;
        public override void OnEpisodeBegin() { stepsTaken = 0; }
        void FixedUpdate() { stepsTaken++; AddReward(-0.001f); if (stepsTaken > 2000) [|EndEpisode()|]; }
        """);
}
