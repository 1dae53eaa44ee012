using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class UnguardedDivisionFixTests() : FixTest(new UnguardedDivisionFix())
{
    [Fact]
    public Task Keeps_a_distance_above_zero() => Agent("""
        void FixedUpdate()
        {
            AddReward(1f / Vector3.Distance(target.position, transform.position) /* near */);
        }
        """, """
        void FixedUpdate()
        {
            AddReward(1f / Mathf.Max(Vector3.Distance(target.position, transform.position), 1e-6f) /* near */);
        }
        """);

    [Fact]
    public Task Takes_a_count_as_one_at_least() => Agent("""
        List<int> seen;
        void FixedUpdate() { AddReward(1f / seen.Count); }
        """, """
        List<int> seen;
        void FixedUpdate() { AddReward(1f / Mathf.Max(seen.Count, 1)); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score() => () => AddReward(0.1f / (body.velocity.magnitude));
        """, """
        Action Score() => () => AddReward(0.1f / (Mathf.Max(body.velocity.magnitude, 1e-6f)));
        """);

    [Fact]
    public Task Fixes_all() => All("""
        void FixedUpdate()
        {
            AddReward(1f / body.velocity.magnitude);
            AddReward(2f / body.angularVelocity.magnitude); // spin
        }
        """, """
        void FixedUpdate()
        {
            AddReward(1f / Mathf.Max(body.velocity.magnitude, 1e-6f));
            AddReward(2f / Mathf.Max(body.angularVelocity.magnitude, 1e-6f)); // spin
        }
        """);

    [Fact]
    public Task Takes_the_functions_of_doubles_for_a_double() => Source(
        Snippet.OfFile("""
            public class Racer
            {
                double[] laps;
                [RLMatrix.Toolkit.RLMatrixReward] public float Pace()
                {
                    double n = laps.Length; return (float)(1.0 / n);
                }
            }
            """),
        Snippet.OfFile("""
            public class Racer
            {
                double[] laps;
                [RLMatrix.Toolkit.RLMatrixReward] public float Pace()
                {
                    double n = laps.Length; return (float)(1.0 / Math.Max(n, 1e-6));
                }
            }
            """));
}
