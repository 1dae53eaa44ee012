using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class OverflowFixTests() : FixTest(new OverflowFix())
{
    [Fact]
    public Task Multiplies_as_floats() => Agent("""
        int score;
        void OnTriggerEnter(Collider coin) { AddReward(/* points */ score * 1000000); }
        """, """
        int score;
        void OnTriggerEnter(Collider coin) { AddReward(/* points */ (float)score * 1000000); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        int score;
        Action Score() => () => AddReward(2000000 * score);
        """, """
        int score;
        Action Score() => () => AddReward(2000000f * score);
        """);

    [Fact]
    public Task Fixes_all() => All("""
        int score, lives;
        void OnTriggerEnter(Collider coin)
        {
            AddReward(score * 1000000);
            AddReward(lives * 5000000); // each
        }
        """, """
        int score, lives;
        void OnTriggerEnter(Collider coin)
        {
            AddReward((float)score * 1000000);
            AddReward((float)lives * 5000000); // each
        }
        """);

    [Fact]
    public Task Leaves_an_exponential() => IsNotOffered("""
        void FixedUpdate() { AddReward(Mathf.Exp(body.velocity.magnitude)); }
        """);
}
