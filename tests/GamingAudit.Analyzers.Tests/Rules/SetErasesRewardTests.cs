using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class SetErasesRewardTests() : RuleTest("GA2002")
{
    [Fact]
    public Task Reports_a_set_after_an_add() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (transform.position.y > 1) [|SetReward(0.1f)|];
        }
        """);

    [Fact]
    public Task Reports_a_set_by_a_helper() => Agent("""
        void Give(float v) { SetReward(v); }
        void FixedUpdate() { AddReward(0.2f); [|Give(0.1f)|]; }
        """);

    [Fact]
    public Task Reports_it_for_another_agent() => Source("""
        public class Judge : MonoBehaviour
        {
            public Agent player;
            void FixedUpdate() { player.AddReward(0.1f); [|player.SetReward(-0.1f)|]; }
        }
        """);

    [Fact]
    public Task Reports_a_group_reward() => Source("""
        public class Team : MonoBehaviour
        {
            SimpleMultiAgentGroup team;
            void FixedUpdate() { team.AddGroupReward(0.1f); [|team.SetGroupReward(-0.1f)|]; }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_set_ends_the_episode() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (transform.position.y > 1) { SetReward(1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_set_comes_first() => Agent("""
        void FixedUpdate() { SetReward(0.1f); AddReward(-0.01f); }
        """);

    [Fact]
    public Task Is_silent_in_exclusive_branches() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) AddReward(0.1f);
            else if (other.CompareTag("wall")) SetReward(-0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_episode_ended_between() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(1f); EndEpisode(); SetReward(0.5f); }
        """);

    [Fact]
    public Task Is_silent_when_it_sets_to_nothing_on_purpose() => Agent("""
        void FixedUpdate() { AddReward(1f); Debug.Log(GetCumulativeReward()); SetReward(0f); }
        """);

    [Fact]
    public Task Is_silent_when_a_default_is_replaced() => Agent("""
        void FixedUpdate() { SetReward(-0.01f); if (transform.position.y > 1) SetReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_another_agent_is_set() => Agent("""
        public Agent rival;
        void FixedUpdate() { AddReward(1f); rival.SetReward(-1f); }
        """);

    [Fact]
    public Task Reports_what_another_was_paid_before_its_end() => Agent("""
        Agent enemy;
        float health;
        public void Hit()
        {
            enemy.AddReward(0.2f);
            if (health <= 0) { [|enemy.SetReward(1f)|]; enemy.EndEpisode(); }
        }
        """);

    [Theory]
    [InlineData("enemy.AddReward(0.001f);")]
    [InlineData("AddReward(0.2f);")]
    public Task Is_silent_about_a_nudge_before_an_end(string before) => Agent($$"""
        Agent enemy;
        float health;
        public void Hit()
        {
            {{before}}
            if (health <= 0) { enemy.SetReward(1f); enemy.EndEpisode(); }
        }
        """);
}
