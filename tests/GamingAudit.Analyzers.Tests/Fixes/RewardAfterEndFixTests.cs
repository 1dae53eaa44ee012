using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class RewardAfterEndFixTests() : FixTest(new RewardAfterEndFix())
{
    [Fact]
    public Task Moves_the_end_with_its_comments() => Agent("""
        void OnTriggerEnter(Collider goal)
        {
            // over
            EndEpisode(); // now
            // the goal
            AddReward(1f); // paid
        }
        """, """
        void OnTriggerEnter(Collider goal)
        {
            // the goal
            AddReward(1f); // paid
            // over
            EndEpisode(); // now
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => { EndEpisode(); SetReward(1f); };
        """, """
        Action Score() => () => { SetReward(1f); EndEpisode(); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void OnTriggerEnter(Collider goal)
        {
            EndEpisode();
            AddReward(1f);
            AddReward(0.5f);
        }
        void OnCollisionEnter(Collision wall) { EndEpisode(); AddReward(-1f); }
        """, """
        void OnTriggerEnter(Collider goal)
        {
            AddReward(1f);
            AddReward(0.5f);
            EndEpisode();
        }
        void OnCollisionEnter(Collision wall) { AddReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Leaves_an_end_in_another_block() => IsNotOffered("""
        void OnTriggerEnter(Collider goal)
        {
            if (goal.CompareTag("goal")) { EndEpisode(); }
            AddReward(1f);
        }
        """);

    [Fact]
    public Task Leaves_a_reward_after_other_work() => IsNotOffered("""
        void OnTriggerEnter(Collider goal) { EndEpisode(); last = 0f; AddReward(1f); }
        """);
}
