using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class TautologicalBoundFixTests() : FixTest(new TautologicalBoundFix())
{
    [Fact]
    public Task Joins_a_range_by_and() => Agent("""
        float x;
        void FixedUpdate() { if (x > -3f || /* inside */ x < 3f) AddReward(0.1f); }
        """, """
        float x;
        void FixedUpdate() { if (x > -3f && /* inside */ x < 3f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Turns_the_half_that_points_the_wrong_way() => Agent("""
        float x;
        void FixedUpdate() { if (x <= -3f || x <= 3f) AddReward(0.1f); }
        """, """
        float x;
        void FixedUpdate() { if (x >= -3f && x <= 3f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Joins_the_outside_of_a_range_by_or() => Agent("""
        float x; bool ready;
        void FixedUpdate() { if (x > 3f && x < -3f && ready) AddReward(-0.1f); }
        """, """
        float x; bool ready;
        void FixedUpdate() { if ((x > 3f || x < -3f) && ready) AddReward(-0.1f); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        float x;
        Action Score() => () => { if (x > -1 || x < 1) AddReward(0.1f); };
        """, """
        float x;
        Action Score() => () => { if (x > -1 && x < 1) AddReward(0.1f); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        float x, z;
        void FixedUpdate()
        {
            if (x < -3f || x < 3f) AddReward(0.1f); // width
            if (z > -3f || z > 3f) AddReward(0.1f); // depth
        }
        """, """
        float x, z;
        void FixedUpdate()
        {
            if (x > -3f && x < 3f) AddReward(0.1f); // width
            if (z > -3f && z < 3f) AddReward(0.1f); // depth
        }
        """);
}
