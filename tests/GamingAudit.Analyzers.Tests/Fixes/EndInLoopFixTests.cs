using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class EndInLoopFixTests() : FixTest(new EndInLoopFix())
{
    [Fact]
    public Task Leaves_the_loop_on_a_line_of_its_own() => Agent("""
        List<Transform> coins;
        void FixedUpdate()
        {
            foreach (Transform coin in coins)
            {
                if (coin.position.x > 1f)
                {
                    AddReward(1f);
                    EndEpisode(); // got one
                }
            }
        }
        """, """
        List<Transform> coins;
        void FixedUpdate()
        {
            foreach (Transform coin in coins)
            {
                if (coin.position.x > 1f)
                {
                    AddReward(1f);
                    EndEpisode(); // got one
                    break;
                }
            }
        }
        """);

    [Fact]
    public Task Makes_a_block_in_a_lambda() => Agent("""
        List<Transform> coins;
        Action Score() => () =>
        {
            foreach (Transform coin in coins) if (coin.position.x > 1f) EndEpisode();
        };
        void Pay() { AddReward(1f); }
        """, """
        List<Transform> coins;
        Action Score() => () =>
        {
            foreach (Transform coin in coins) if (coin.position.x > 1f) { EndEpisode(); break; }
        };
        void Pay() { AddReward(1f); }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        List<Transform> coins;
        void FixedUpdate()
        {
            foreach (Transform coin in coins) { if (coin.position.x > 1f) { EndEpisode(); } }
            for (int i = 0; i < coins.Count; i++) { if (coins[i].position.x > 2f) EndEpisode(); }
            AddReward(-0.01f);
        }
        """, """
        List<Transform> coins;
        void FixedUpdate()
        {
            foreach (Transform coin in coins) { if (coin.position.x > 1f) { EndEpisode(); break; } }
            for (int i = 0; i < coins.Count; i++) { if (coins[i].position.x > 2f) { EndEpisode(); break; } }
            AddReward(-0.01f);
        }
        """);

    [Fact]
    public Task Leaves_an_end_before_other_work() => IsNotOffered("""
        List<Transform> coins;
        void FixedUpdate()
        {
            foreach (Transform coin in coins) { EndEpisode(); Debug.Log(coin); }
            AddReward(-0.01f);
        }
        """);

    [Fact]
    public Task Leaves_an_end_in_a_switch() => IsNotOffered("""
        List<int> coins;
        void FixedUpdate()
        {
            foreach (int coin in coins)
            {
                switch (coin) { case 1: { EndEpisode(); } continue; default: continue; }
            }
            AddReward(-0.01f);
        }
        """);
}
