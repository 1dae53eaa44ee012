using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class ClockInRewardFixTests() : FixTest(new ClockInRewardFix())
{
    [Fact]
    public Task Counts_steps() => Agent("""
        void OnTriggerEnter(Collider goal)
        {
            AddReward(10f - Time.time /* late */); EndEpisode();
        }
        """, """
        void OnTriggerEnter(Collider goal)
        {
            AddReward(10f - (StepCount * Time.fixedDeltaTime) /* late */); EndEpisode();
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => AddReward(1f / Time.time);
        """, """
        Action Score() => () => AddReward(1f / (StepCount * Time.fixedDeltaTime));
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void OnTriggerEnter(Collider goal) { AddReward(10f - Time.time); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-Time.realtimeSinceStartup); EndEpisode(); }
        """, """
        void OnTriggerEnter(Collider goal) { AddReward(10f - (StepCount * Time.fixedDeltaTime)); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(-(StepCount * Time.fixedDeltaTime)); EndEpisode(); }
        """);

    [Fact]
    public Task Leaves_a_clock_in_a_local() => IsNotOffered("""
        void OnTriggerEnter(Collider goal) { float now = Time.time; AddReward(now); EndEpisode(); }
        """);

    [Fact]
    public Task Leaves_the_time_of_day() => IsNotOffered("""
        void OnTriggerEnter(Collider goal) { AddReward(DateTime.Now.Hour); EndEpisode(); }
        """);
}
