using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ClockInRewardTests() : RuleTest("GA4001")
{
    [Fact]
    public Task Reports_the_time_since_the_scene_began() => Agent("""
        void OnTriggerEnter(Collider goal) { [|AddReward(1f / Time.time)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_the_wall_clock_through_a_local() => Agent("""
        DateTime started;
        void Finish()
        {
            float seconds = (float)(DateTime.UtcNow - started).TotalSeconds;
            [|SetReward(10f - seconds)|];
            EndEpisode();
        }
        """);

    [Fact]
    public Task Reports_it_in_a_reward_that_is_returned() => Source("""
        public class Race
        {
            static readonly DateTime Started = new DateTime(2020, 1, 1);
            public static double Pace(GamingAudit.Transition<int, int> step) =>
                [|1 / (DateTime.Now - Started).TotalSeconds|];
        }
        """);

    [Fact]
    public Task Reports_ticks_since_start_up() => Agent("""
        void FixedUpdate() { [|AddReward(Environment.TickCount * 1e-6f)|]; }
        """);

    [Fact]
    public Task Is_silent_about_the_length_of_a_step() => Agent("""
        void FixedUpdate() { AddReward(-0.1f * Time.fixedDeltaTime); }
        """);

    [Fact]
    public Task Is_silent_about_the_time_that_the_game_simulated_since_the_start() => Agent("""
        float started;
        public override void OnEpisodeBegin() { started = Time.time; }
        void OnTriggerEnter(Collider goal) { AddReward(10f - (Time.time - started)); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_clock_is_only_logged() => Agent("""
        void FixedUpdate() { Debug.Log(Time.time); AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_counts_steps() => Agent("""
        void OnTriggerEnter(Collider goal) { AddReward(1f - StepCount * 0.001f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_field_called_time() => Agent("""
        float time;
        void FixedUpdate() { time += 1; AddReward(-time * 0.001f); }
        """);

    [Fact]
    public Task Is_silent_when_another_local_reads_the_clock() => Agent("""
        void FixedUpdate() { float now = Time.time; Debug.Log(now); float pay = 0.1f; AddReward(pay); }
        """);

    [Fact]
    public Task Reports_a_moment_that_another_object_keeps() => Agent("""
        public class Post : MonoBehaviour { public float seen; }
        void OnTriggerEnter(Collider other)
        {
            Post post = other.GetComponent<Post>();
            [|AddReward(Time.time - post.seen)|];
            post.seen = Time.time;
        }
        """);
}
