using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class PerverseSignFixTests() : FixTest(new PerverseSignFix())
{
    [Fact]
    public Task Negates_the_amount() => Agent("""
        const float wallPenalty = 0.5f;
        void OnCollisionEnter(Collision wall) { AddReward(wallPenalty /* per wall */); }
        """, """
        const float wallPenalty = 0.5f;
        void OnCollisionEnter(Collision wall) { AddReward(-wallPenalty /* per wall */); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        const float goalBonus = -1f;
        Action Score() => () => AddReward(this.last > 0 ? 0f : 1f) ;
        Action Other() => () => AddReward(goalBonus);
        """, """
        const float goalBonus = -1f;
        Action Score() => () => AddReward(this.last > 0 ? 0f : 1f) ;
        Action Other() => () => AddReward(-goalBonus);
        """);

    [Fact]
    public Task Fixes_all() => All("""
        const float wallPenalty = 0.5f, fallPenalty = 1f;
        void OnCollisionEnter(Collision wall) { AddReward(wallPenalty); }
        void OnTriggerEnter(Collider pit) { AddReward(fallPenalty); EndEpisode(); }
        """, """
        const float wallPenalty = 0.5f, fallPenalty = 1f;
        void OnCollisionEnter(Collision wall) { AddReward(-wallPenalty); }
        void OnTriggerEnter(Collider pit) { AddReward(-fallPenalty); EndEpisode(); }
        """);
}
