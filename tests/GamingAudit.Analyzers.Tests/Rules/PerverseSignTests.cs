using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class PerverseSignTests() : RuleTest("GA3021")
{
    [Fact]
    public Task Reports_a_penalty_that_pays() => Agent("""
        const float WallPenalty = 0.5f;
        void OnCollisionEnter(Collision wall) { [|AddReward(WallPenalty)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_bonus_that_charges() => Agent("""
        [SerializeField] float goalBonus = -1f;
        void OnTriggerEnter(Collider goal) { [|SetReward(goalBonus)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_local() => Agent("""
        void OnCollisionEnter(Collision wall) { float punishment = 1f; [|AddReward(punishment)|]; EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_term_of_a_sum() => Source("""
        public static class Rewards
        {
            public static void Proxy(Transition<int, int> step, ref RewardSum sum)
            {
                [|sum.Add("crash penalty", step.After == 3 ? 5 : 0)|];
            }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_penalty_is_taken() => Agent("""
        const float WallPenalty = 0.5f;
        void OnCollisionEnter(Collision wall) { AddReward(-WallPenalty); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_penalty_is_negative() => Agent("""
        const float WallPenalty = -0.5f;
        void OnCollisionEnter(Collision wall) { AddReward(WallPenalty); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_sign_is_not_known() => Agent("""
        public float penalty;
        void OnCollisionEnter(Collision wall) { AddReward(penalty); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_takes_it() => Agent("""
        const float Penalty = 0.5f;
        void Charge(float amount) { AddReward(-amount); }
        void OnCollisionEnter(Collision wall) { Charge(Penalty); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_other_words() => Agent("""
        const float PenaltyAreaGoal = 0.5f;
        const float costSaved = 1f;
        void OnTriggerEnter(Collider goal) { AddReward(costSaved); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_term_that_charges() => Source("""
        public static class Rewards
        {
            public static void Proxy(Transition<int, int> step, ref RewardSum sum)
            {
                sum.Add("crash penalty", step.After == 3 ? -5 : 0);
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_penalty_kick() => Agent("""
        const float penaltyKickScored = 1f;
        void OnTriggerEnter(Collider goal) { AddReward(penaltyKickScored); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_what_a_helper_calls_a_penalty() => Agent("""
        float height;
        public override void OnActionReceived(ActionBuffers actions)
        {
            height += actions.ContinuousActions[0];
            [|AddReward(Shape(height))|];
        }
        float Shape(float have)
        {
            float penalty = Mathf.Abs(20f - have) * 0.01f;
            return penalty;
        }
        """);

    [Theory]
    [InlineData("-0.05f", "[|AddReward(-strayPenalty)|];")]
    [InlineData("-0.05f", "AddReward(strayPenalty);")]
    [InlineData("0.05f", "AddReward(-strayPenalty);")]
    [InlineData("0.05f", "[|AddReward(strayPenalty)|];")]
    public Task Reports_a_penalty_that_is_below_zero_and_turned_over(string set, string pays) => Agent($$"""
        [SerializeField] float strayPenalty = {{set}};
        void FixedUpdate() { if (transform.position.x > 5f) { {{pays}} } }
        """);
}
