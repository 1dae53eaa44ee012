using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class DeadTermFixTests() : FixTest(new DeadTermFix())
{
    [Fact]
    public Task Keeps_the_result_of_a_clamp() => Agent("""
        void FixedUpdate()
        {
            float gain = last - 1f;
            // at most one
            Mathf.Clamp(gain, -1f, 1f); // a step
            AddReward(gain);
        }
        """, """
        void FixedUpdate()
        {
            float gain = last - 1f;
            // at most one
            gain = Mathf.Clamp(gain, -1f, 1f); // a step
            AddReward(gain);
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => { float gain = last; Mathf.Max(gain, 0f); AddReward(gain); };
        """, """
        Action Score() => () => { float gain = last; gain = Mathf.Max(gain, 0f); AddReward(gain); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void FixedUpdate()
        {
            float gain = last - 1f;
            Mathf.Max(gain, -1f);
            Mathf.Min(gain, 1f);
            AddReward(gain);
        }
        """, """
        void FixedUpdate()
        {
            float gain = last - 1f;
            gain = Mathf.Max(gain, -1f);
            gain = Mathf.Min(gain, 1f);
            AddReward(gain);
        }
        """);

    [Fact]
    public Task Leaves_an_empty_branch() => IsNotOffered("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("wall")) { } AddReward(1f); }
        """);

    [Fact]
    public Task Leaves_a_result_that_fits_nowhere() => IsNotOffered("""
        void FixedUpdate() { Mathf.Clamp(1f, last, 2f); AddReward(0.1f); }
        """);
}
