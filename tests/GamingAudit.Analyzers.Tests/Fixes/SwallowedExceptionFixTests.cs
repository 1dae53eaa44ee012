using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class SwallowedExceptionFixTests() : FixTest(new SwallowedExceptionFix())
{
    [Fact]
    public Task Pays_nothing() => Agent("""
        void Measure() { }
        void Score()
        {
            try { Measure(); }
            catch { AddReward(1f /* lucky */); }
        }
        """, """
        void Measure() { }
        void Score()
        {
            try { Measure(); }
            catch { AddReward(0f /* lucky */); }
        }
        """);

    [Fact]
    public Task Pays_nothing_through_a_local_in_a_lambda() => Agent("""
        float Measure() => 0f;
        Action Score() => () =>
        {
            float pay;
            try { pay = Measure(); }
            catch { pay = 0.5f; }
            AddReward(pay);
        };
        """, """
        float Measure() => 0f;
        Action Score() => () =>
        {
            float pay;
            try { pay = Measure(); }
            catch { pay = 0f; }
            AddReward(pay);
        };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void Measure() { }
        void Score()
        {
            try { Measure(); }
            catch (InvalidOperationException) { AddReward(1f); }
            catch { AddReward(2f); }
        }
        """, """
        void Measure() { }
        void Score()
        {
            try { Measure(); }
            catch (InvalidOperationException) { AddReward(0f); }
            catch { AddReward(0f); }
        }
        """);
}
