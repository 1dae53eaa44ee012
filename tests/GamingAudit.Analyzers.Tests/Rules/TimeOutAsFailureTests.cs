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

    [Fact]
    public Task Is_silent_where_the_learner_knows_no_truncation() => Source("""
        public class Ship : GodotAgents.AIController3D
        {
            int steps;
            public void Reset() { steps = 0; }
            public void _PhysicsProcess(double delta)
            {
                steps++;
                if (steps > 1000) { done = true; }
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_result_that_says_so() => Source("""
        public class StepResult { public double Reward { get; set; } public bool Truncated { get; set; } }
        public class World
        {
            int ticks; double at;
            public void Reset() { ticks = 0; at = 0; }
            public StepResult Step(double push)
            {
                var result = new StepResult();
                at += push;
                result.Reward = at;
                if (++ticks > 1000) result.Truncated = true;
                return result;
            }
        }
        """);

    [Fact]
    public Task Is_silent_where_time_wins_for_another() => Agent("""
        public Agent seeker, hider;
        float elapsed;
        void FixedUpdate()
        {
            elapsed += Time.fixedDeltaTime;
            if (elapsed > 30f) Finish(-1f);
        }
        void Finish(float forSeeker)
        {
            seeker.AddReward(forSeeker);
            hider.AddReward(-forSeeker);
            seeker.EndEpisode();
            hider.EndEpisode();
            elapsed = 0f;
        }
        """);

    [Fact]
    public Task Is_silent_in_the_first_versions_of_ML_Agents_which_know_one_end_only() => Source("""
        namespace MLAgents
        {
            public abstract class Agent : UnityEngine.MonoBehaviour
            {
                public float reward;
                public bool done;
                public virtual void AgentStep(float[] act) { }
            }
        }

        public class Mower : MLAgents.Agent
        {
            private int ticks;
            public override void AgentStep(float[] act)
            {
                ticks++;
                if (ticks > 1000)
                {
                    reward -= 1f;
                    done = true;
                }
            }
        }
        """);
}
