using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class NotANumberFixTests() : FixTest(new NotANumberFix())
{
    [Fact]
    public Task Keeps_a_root_at_zero_or_above() => Agent("""
        float fuel;
        void FixedUpdate() { AddReward(Mathf.Sqrt(1f - fuel /* burnt */)); }
        """, """
        float fuel;
        void FixedUpdate() { AddReward(Mathf.Sqrt(Mathf.Max(0f, 1f - fuel) /* burnt */)); }
        """);

    [Fact]
    public Task Keeps_a_logarithm_above_zero() => Agent("""
        void FixedUpdate() { AddReward(-(float)Math.Log(body.velocity.magnitude)); }
        """, """
        void FixedUpdate() { AddReward(-(float)Math.Log(Mathf.Max(1e-6f, body.velocity.magnitude))); }
        """);

    [Fact]
    public Task Clamps_an_arc_in_a_lambda() => Agent("""
        Action Score() => () => AddReward(
            -(float)Math.Acos(Vector3.Dot(transform.forward, target.forward)));
        """, """
        Action Score() => () => AddReward(
            -(float)Math.Acos(Mathf.Clamp(Vector3.Dot(transform.forward, target.forward), -1f, 1f)));
        """);

    [Fact]
    public Task Fixes_all() => All("""
        float fuel, heat;
        void FixedUpdate()
        {
            AddReward(Mathf.Sqrt(1f - fuel));
            AddReward(Mathf.Sqrt(1f - heat));
        }
        """, """
        float fuel, heat;
        void FixedUpdate()
        {
            AddReward(Mathf.Sqrt(Mathf.Max(0f, 1f - fuel)));
            AddReward(Mathf.Sqrt(Mathf.Max(0f, 1f - heat)));
        }
        """);
}
