using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class CumulativeFeedbackTests() : RuleTest("GA2003")
{
    [Theory]
    [InlineData("score", "[|SetReward(score)|]", "")]
    [InlineData("gathered", "[|AddReward(gathered)|]", "")]
    // What a test reads is a state, whatever is added to it.
    [InlineData("gathered", "AddReward(gathered)", "if (gathered > 3f) Debug.Log(gathered);")]
    // What each step starts anew is the reward of that step.
    [InlineData("score", "SetReward(score)", "score = 0f;")]
    public Task Reports_a_running_total(string name, string pay, string more) => Agent($$"""
        float {{name}};
        public override void OnEpisodeBegin() { {{name}} = 0f; }
        void FixedUpdate() { {{name}} += 0.1f; {{pay}}; {{more}} }
        """);

    [Fact]
    public Task Is_silent_about_a_total_that_the_end_pays() => Agent("""
        float score;
        public override void OnEpisodeBegin() { score = 0f; }
        void FixedUpdate() { score += 0.1f; }
        void OnTriggerEnter(Collider goal) { SetReward(score); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_the_sum_set_with_more() => Agent("""
        void FixedUpdate() { [|SetReward(GetCumulativeReward() + 0.1f)|]; }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Agent("""
        void FixedUpdate() { float [|sum = GetCumulativeReward()|]; sum -= 0.1f; SetReward(sum); }
        """);

    [Fact]
    public Task Reports_it_in_an_added_share() => Agent("""
        void OnTriggerEnter(Collider other) { [|AddReward(0.5f * GetCumulativeReward())|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_it_for_another_agent() => Source("""
        public class Judge : MonoBehaviour
        {
            public Agent player;
            void FixedUpdate() { [|player.SetReward(player.GetCumulativeReward())|]; }
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_only_shown() => Agent("""
        void FixedUpdate() { AddReward(0.1f); Debug.Log(GetCumulativeReward()); }
        """);

    [Fact]
    public Task Is_silent_when_it_only_decides() => Agent("""
        void FixedUpdate() { if (GetCumulativeReward() < -1f) { AddReward(-1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_it_decides_inside_the_amount() => Agent("""
        void FixedUpdate() { AddReward(GetCumulativeReward() > 1f ? 0f : 0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_it_is_another_agents() => Agent("""
        public Agent teacher;
        void FixedUpdate() { AddReward(0.01f * teacher.GetCumulativeReward()); }
        """);

    [Fact]
    public Task Is_silent_when_an_unrelated_local_holds_it() => Agent("""
        void FixedUpdate() { float sum = GetCumulativeReward(); Debug.Log(sum); AddReward(0.1f); }
        """);
}
