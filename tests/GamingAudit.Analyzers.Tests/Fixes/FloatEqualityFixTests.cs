using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class FloatEqualityFixTests() : FixTest(new FloatEqualityFix())
{
    [Fact]
    public Task Compares_within_a_tolerance() => Agent("""
        void FixedUpdate()
        {
            if (body.velocity.magnitude == 0f /* at rest */) AddReward(0.1f);
        }
        """, """
        void FixedUpdate()
        {
            if (Mathf.Abs(body.velocity.magnitude - 0f) < 0.01f /* at rest */) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Turns_a_return_around() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.x != last) return;
            AddReward(0.1f);
        }
        """, """
        void FixedUpdate()
        {
            if (Mathf.Abs(transform.position.x - last) >= 0.01f) return;
            AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => { if (transform.position.x == last + 1f) AddReward(0.1f); };
        """, """
        Action Score() => () => { if (Mathf.Abs(transform.position.x - (last + 1f)) < 0.01f) AddReward(0.1f); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void FixedUpdate()
        {
            if (transform.position.x == last) AddReward(0.1f);
            if (transform.position.z == last) AddReward(0.2f);
        }
        """, """
        void FixedUpdate()
        {
            if (Mathf.Abs(transform.position.x - last) < 0.01f) AddReward(0.1f);
            if (Mathf.Abs(transform.position.z - last) < 0.01f) AddReward(0.2f);
        }
        """);
}
