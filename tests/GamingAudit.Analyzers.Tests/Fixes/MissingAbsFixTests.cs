using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class MissingAbsFixTests() : FixTest(new MissingAbsFix())
{
    [Fact]
    public Task Takes_the_absolute_difference() => Agent("""
        void FixedUpdate()
        {
            if (target.position.x - transform.position.x < 0.5f) AddReward(0.1f); // level
        }
        """, """
        void FixedUpdate()
        {
            if (Mathf.Abs(target.position.x - transform.position.x) < 0.5f) AddReward(0.1f); // level
        }
        """);

    [Fact]
    public Task Takes_that_of_a_local() => Agent("""
        void FixedUpdate()
        {
            float offset = target.position.x - transform.position.x;
            if (offset > 2f) return;
            AddReward(0.1f);
        }
        """, """
        void FixedUpdate()
        {
            float offset = target.position.x - transform.position.x;
            if (Mathf.Abs(offset) > 2f) return;
            AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => { if (target.position.z - transform.position.z < 1f) AddReward(0.1f); };
        """, """
        Action Score() => () => { if (Mathf.Abs(target.position.z - transform.position.z) < 1f) AddReward(0.1f); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void FixedUpdate()
        {
            if (target.position.x - transform.position.x < 1f) AddReward(0.1f);
            if (target.position.z - transform.position.z < 1f) AddReward(0.2f);
        }
        """, """
        void FixedUpdate()
        {
            if (Mathf.Abs(target.position.x - transform.position.x) < 1f) AddReward(0.1f);
            if (Mathf.Abs(target.position.z - transform.position.z) < 1f) AddReward(0.2f);
        }
        """);
}
