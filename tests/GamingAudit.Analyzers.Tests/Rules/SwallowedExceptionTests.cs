using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class SwallowedExceptionTests() : RuleTest("GA4006")
{
    [Fact]
    public Task Reports_a_reward_in_a_handler() => Agent("""
        void Measure() { }
        void Score()
        {
            try { Measure(); }
            catch (Exception) { [|AddReward(1f)|]; }
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_returns_a_reward() => Source("""
        public class Grader
        {
            float Run() => 0f;
            [RLMatrix.Toolkit.RLMatrixReward]
            public float Score()
            {
                try { return Run(); }
                catch { return [|0.5f|]; }
            }
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_sets_the_amount() => Agent("""
        float Measure() => 0f;
        void Score()
        {
            float pay;
            try { pay = Measure(); }
            catch (InvalidOperationException) { [|pay = 1f|]; }
            AddReward(pay);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_handler_charges() => Agent("""
        void Measure() { }
        void Score() { try { Measure(); } catch { AddReward(-1f); } }
        """);

    [Fact]
    public Task Is_silent_when_the_handler_pays_nothing() => Source("""
        public class Grader
        {
            float Run() => 0f;
            [RLMatrix.Toolkit.RLMatrixReward]
            public float Score() { try { return Run(); } catch { return 0f; } }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_handler_throws_on() => Agent("""
        void Measure() { }
        void Score() { try { Measure(); } catch { AddReward(1f); throw; } }
        """);

    [Fact]
    public Task Is_silent_about_a_reward_in_the_tried_block() => Agent("""
        void Measure() { }
        void Score() { try { Measure(); AddReward(1f); } catch { Debug.Log("failed"); } }
        """);

    [Fact]
    public Task Is_silent_about_a_reward_in_a_finally() => Agent("""
        void Measure() { }
        void Score() { try { Measure(); } finally { AddReward(1f); } }
        """);

    [Fact]
    public Task Is_silent_when_the_amount_has_an_unknown_sign() => Agent("""
        float fallback;
        void Measure() { }
        void Score() { try { Measure(); } catch { AddReward(fallback); } }
        """);
}
