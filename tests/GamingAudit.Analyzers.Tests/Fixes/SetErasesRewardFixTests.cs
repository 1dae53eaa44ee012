using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class SetErasesRewardFixTests() : FixTest(new SetErasesRewardFix())
{
    [Fact]
    public Task Adds_instead() => Agent("""
        void OnTriggerEnter(Collider goal)
        {
            AddReward(0.1f);
            this.SetReward(1f /* goal */);
        }
        """, """
        void OnTriggerEnter(Collider goal)
        {
            AddReward(0.1f);
            this.AddReward(1f /* goal */);
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => { AddReward(0.1f); SetReward(last); };
        """, """
        Action Score() => () => { AddReward(0.1f); AddReward(last); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void OnTriggerEnter(Collider goal) { AddReward(0.1f); SetReward(1f); }
        void OnTriggerExit(Collider goal) { AddReward(0.1f); SetReward(-1f); }
        """, """
        void OnTriggerEnter(Collider goal) { AddReward(0.1f); AddReward(1f); }
        void OnTriggerExit(Collider goal) { AddReward(0.1f); AddReward(-1f); }
        """);
}
