using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class IntegerDivisionTests() : RuleTest("GA1001")
{
    [Fact]
    public Task Reports_it_in_the_reward_of_an_agent_of_the_first_versions() => Source("""
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
            public int mown;
            public int all;
            public override void AgentStep(float[] act)
            {
                float boost = all > 0 ? [|mown / all|] * 2f : 1f;
                reward += 0.1f * boost;
                if (mown == all) { reward += 1f; done = true; }
            }
        }
        """);

    [Fact]
    public Task Reports_minus_one_by_max_step() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward([|-1 / MaxStep|]); }
        """);

    [Fact]
    public Task Reports_a_ratio_of_counts_in_a_larger_sum() => Agent("""
        int hit, total;
        void Score() { AddReward(0.5f + [|hit / total|] * 2f); }
        """);

    [Fact]
    public Task Reports_a_quotient_that_went_through_a_float() => Agent("""
        int hit, total;
        void Score() { float share = [|hit / total|]; SetReward(share); }
        """);

    [Fact]
    public Task Reports_a_quotient_given_to_a_helper() => Agent("""
        void Pay(float amount) { AddReward(amount); }
        void Score() { Pay([|1 / 3|]); }
        """);

    [Fact]
    public Task Reports_it_in_a_branch_of_a_conditional_amount() => Agent("""
        int hit, total;
        void Score(bool won) { AddReward(won ? 1f : [|hit / total|]); }
        """);

    [Fact]
    public Task Reports_it_in_a_reward_of_another_framework() => Source("""
        public class Racer
        {
            int passed, gates;
            [RLMatrix.Toolkit.RLMatrixReward] public float Progress() => [|passed / gates|];
        }
        """);

    [Fact]
    public async Task Says_what_the_quotient_is_where_it_knows() => Assert.Contains(
        "it is 0 instead of -0.2", await Message("void Score() { AddReward(-1 / 5); }"), StringComparison.Ordinal);

    [Fact]
    public Task Is_silent_when_one_side_is_a_float() => Agent("""
        int hit, total;
        void Score() { AddReward(hit / (float)total); AddReward(-1f / MaxStep); }
        """);

    [Fact]
    public Task Is_silent_when_constants_divide_without_remainder() => Agent("""
        void Score() { AddReward(10 / 5); }
        """);

    [Fact]
    public Task Is_silent_when_the_quotient_is_an_index() => Agent("""
        float[] table;
        void Score(int stage) { AddReward(table[stage / 2]); }
        """);

    [Fact]
    public Task Is_silent_when_an_integer_local_makes_steps_on_purpose() => Agent("""
        void Score(int step) { int stage = step / 100; AddReward(stage * 0.1f); }
        """);

    [Fact]
    public Task Is_silent_outside_of_rewards() => Agent("""
        void Score(int a, int b) { int c = a / b; Debug.Log(c); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_quotient_only_decides() => Agent("""
        void Score(int a, int b) { AddReward(a / b > 2 ? 1f : 0f); }
        """);
}
