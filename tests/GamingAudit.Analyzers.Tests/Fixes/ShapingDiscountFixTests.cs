using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class ShapingDiscountFixTests()
    : FixTest(new ShapingDiscountFix(), new Dictionary<string, string> { ["gaming_audit.gamma"] = "0.99" })
{
    [Fact]
    public Task Writes_the_agent_s_discount() => Agent("""
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(/* shaping */ 0.9f * now - last);
            last = now;
        }
        """, """
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(/* shaping */ 0.99f * now - last);
            last = now;
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score(float now) => () => { AddReward(now * 0.95f - last); last = now; };
        """, """
        Action Score(float now) => () => { AddReward(now * 0.99f - last); last = now; };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        float lastHeight;
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            float height = transform.position.y;
            AddReward(0.9f * now - last);
            AddReward(0.95f * height - lastHeight);
            last = now;
            lastHeight = height;
        }
        """, """
        float lastHeight;
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            float height = transform.position.y;
            AddReward(0.99f * now - last);
            AddReward(0.99f * height - lastHeight);
            last = now;
            lastHeight = height;
        }
        """);

    [Fact]
    public Task Leaves_a_named_gamma() => IsNotOffered("""
        const float Gamma = 0.95f;
        void FixedUpdate()
        {
            float now = -Vector3.Distance(transform.position, target.position);
            AddReward(now * Gamma - last);
            last = now;
        }
        """);
}
