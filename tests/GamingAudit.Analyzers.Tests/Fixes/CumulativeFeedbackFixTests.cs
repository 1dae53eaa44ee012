using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class CumulativeFeedbackFixTests() : FixTest(new CumulativeFeedbackFix())
{
    [Fact]
    public Task Adds_the_increment() => Agent("""
        void FixedUpdate() { SetReward(GetCumulativeReward() + 0.1f /* a step */); }
        """, """
        void FixedUpdate() { AddReward(0.1f /* a step */); }
        """);

    [Fact]
    public Task Subtracts_at_the_head_of_a_sum() => Agent("""
        void FixedUpdate() { SetReward(GetCumulativeReward() - 0.1f * last + 1f); }
        """, """
        void FixedUpdate() { AddReward(-0.1f * last + 1f); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => SetReward(last + GetCumulativeReward());
        """, """
        Action Score() => () => AddReward(last);
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void FixedUpdate() { SetReward(GetCumulativeReward() + 0.1f); }
        void OnTriggerEnter(Collider goal) { SetReward(GetCumulativeReward() + 1f); }
        """, """
        void FixedUpdate() { AddReward(0.1f); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); }
        """);

    [Fact]
    public Task Leaves_a_product() => IsNotOffered("""
        void FixedUpdate() { SetReward(GetCumulativeReward() * 0.1f); }
        """);
}
