using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class DelayedEndFixTests() : FixTest(new DelayedEndFix())
{
    [Fact]
    public Task Ends_at_once() => Agent("""
        void Finish() { EndEpisode(); }
        void OnTriggerEnter(Collider goal)
        {
            AddReward(1f);
            Invoke("Finish", 2f); // a moment to celebrate
        }
        """, """
        void Finish() { EndEpisode(); }
        void OnTriggerEnter(Collider goal)
        {
            AddReward(1f);
            Finish(); // a moment to celebrate
        }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void Finish() { EndEpisode(); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); Invoke(nameof(Finish), 2f); }
        void OnCollisionEnter(Collision goal) { AddReward(2f); Invoke("Finish", 1f); }
        """, """
        void Finish() { EndEpisode(); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); Finish(); }
        void OnCollisionEnter(Collision goal) { AddReward(2f); Finish(); }
        """);

    [Fact]
    public Task Leaves_a_delay_before_the_reward() => IsNotOffered("""
        void Finish() { EndEpisode(); }
        void OnTriggerEnter(Collider goal) { Invoke("Finish", 2f); AddReward(1f); }
        """);

    [Fact]
    public Task Leaves_a_coroutine() => IsNotOffered("""
        IEnumerator Finish() { yield return null; EndEpisode(); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); StartCoroutine(Finish()); }
        """);
}
