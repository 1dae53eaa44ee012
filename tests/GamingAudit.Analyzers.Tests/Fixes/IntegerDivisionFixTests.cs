using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class IntegerDivisionFixTests() : FixTest(new IntegerDivisionFix())
{
    [Fact]
    public Task Makes_a_literal_a_float_and_keeps_comments() => Agent("""
        void FixedUpdate() { AddReward(/* cost */ -1 / MaxStep /* a step */); }
        """, """
        void FixedUpdate() { AddReward(/* cost */ -1f / MaxStep /* a step */); }
        """);

    [Fact]
    public Task Casts_in_a_lambda() => Agent("""
        int hit, total;
        Action Score() => () => AddReward(0.5f * (hit / total));
        """, """
        int hit, total;
        Action Score() => () => AddReward(0.5f * ((float)hit / total));
        """);

    [Fact]
    public Task Casts_the_first_factor() => Agent("""
        int hit, total;
        void Score() { float share = hit * 2 / total; AddReward(share); }
        """, """
        int hit, total;
        void Score() { float share = (float)hit * 2 / total; AddReward(share); }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        int hit, total;
        void Score()
        {
            AddReward(hit / total); // share
            AddReward(-1 / total);
        }
        """, """
        int hit, total;
        void Score()
        {
            AddReward((float)hit / total); // share
            AddReward(-1f / total);
        }
        """);
}
