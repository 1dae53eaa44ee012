using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class RewardPerFrameFixTests() : FixTest(new RewardPerFrameFix())
{
    [Fact]
    public Task Scales_by_the_length_of_the_frame() => Agent("""
        void Update() { AddReward(-0.01f /* a second */); }
        """, """
        void Update() { AddReward(-0.01f * Time.deltaTime /* a second */); }
        """);

    [Fact]
    public Task Puts_a_sum_in_parentheses() => Agent("""
        void LateUpdate() { AddReward(last - 1f); }
        """, """
        void LateUpdate() { AddReward((last - 1f) * Time.deltaTime); }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void Update()
        {
            AddReward(0.1f); // alive
            AddReward(last * 2f);
        }
        """, """
        void Update()
        {
            AddReward(0.1f * Time.deltaTime); // alive
            AddReward(last * 2f * Time.deltaTime);
        }
        """);

    [Fact]
    public Task Leaves_a_reward_that_is_set() => IsNotOffered("""
        void Update() { SetReward(0.1f); }
        """);
}
