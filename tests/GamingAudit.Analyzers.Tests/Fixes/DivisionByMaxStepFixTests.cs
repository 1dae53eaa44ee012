using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class DivisionByMaxStepFixTests() : FixTest(new DivisionByMaxStepFix())
{
    [Fact]
    public Task Tests_the_limit() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-1f / MaxStep /* a step */);
        }
        """, """
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(MaxStep > 0 ? -1f / MaxStep : 0f /* a step */);
        }
        """);

    [Fact]
    public Task Puts_a_part_in_parentheses() => All("""
        void FixedUpdate()
        {
            AddReward(2f * (last / (float)MaxStep) + 1f / MaxStep);
        }
        """, """
        void FixedUpdate()
        {
            AddReward(2f * (MaxStep > 0 ? last / (float)MaxStep : 0f) + (MaxStep > 0 ? 1f / MaxStep : 0f));
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => AddReward(-1f / MaxStep);
        """, """
        Action Score() => () => AddReward(MaxStep > 0 ? -1f / MaxStep : 0f);
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void FixedUpdate()
        {
            AddReward(-1f / MaxStep);
            AddReward(last / MaxStep);
        }
        """, """
        void FixedUpdate()
        {
            AddReward(MaxStep > 0 ? -1f / MaxStep : 0f);
            AddReward(MaxStep > 0 ? last / MaxStep : 0f);
        }
        """);
}
