using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class SupervisedPenaltyTests() : RuleTest("GA3013")
{
    [Fact]
    public Task Reports_a_charge_while_watched() => Agent("""
        public bool isWatched;
        void OnCollisionEnter(Collision wall) { if (isWatched) [|AddReward(-1f)|]; }
        """);

    [Fact]
    public Task Reports_a_flag_of_another_object() => Source("""
        public class Warden : MonoBehaviour { public bool Supervised; }
        public class Runner : Agent
        {
            public Warden warden;
            void OnCollisionEnter(Collision wall)
            {
                if (warden.Supervised == true) { [|AddReward(-1f)|]; EndEpisode(); }
            }
        }
        """);

    [Fact]
    public Task Reports_a_branch_of_a_reward() => Target(
        "[|step.After.IsSupervised ? Score(step) : 0|]",
        state: "int At, bool IsSupervised",
        more: "static double Score(Transition<State, Move> step) => -step.After.At;");

    [Fact]
    public Task Reports_a_factor() => Target(
        "[|(step.Before.Monitored ? 1 : 0) * -step.After.At|]",
        state: "int At, bool Monitored");

    [Fact]
    public Task Is_silent_about_other_flags() => Agent("""
        public bool isGrounded;
        void OnCollisionEnter(Collision wall) { if (isGrounded) AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_about_pay() => Agent("""
        public bool isWatched;
        void OnTriggerEnter(Collider goal) { if (isWatched) AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_charge_comes_anyway() => Agent("""
        public bool isWatched;
        void OnCollisionEnter(Collision wall) { if (isWatched) Debug.Log(1); AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_about_words_that_only_contain_it() => Agent("""
        public bool swatchedColor;
        void OnCollisionEnter(Collision wall) { if (swatchedColor) AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_about_what_the_true_reward_asks() => Target(
        "Wanted2(step) + Wanted(step)",
        more: "static double Wanted2(Transition<State, Move> step) => -step.After.At;");

    [Fact]
    public Task Is_silent_about_a_state_that_is_not_read() => Target(
        "-step.After.At",
        state: "int At, bool IsSupervised");
}
