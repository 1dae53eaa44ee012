using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class OneSidedProgressFixTests() : FixTest(new OneSidedProgressFix())
{
    [Fact]
    public Task Pays_the_signed_difference() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            // nearer
            if (now < last) AddReward(0.1f); // progress
            last = now;
        }
        """, """
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            // nearer
            AddReward(0.1f * (last - now)); // progress
            last = now;
        }
        """);

    [Fact]
    public Task Drops_the_test_of_a_difference() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            if (last > now)
            {
                AddReward((last - now) * 2f);
            }
            last = now;
        }
        """, """
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            AddReward((last - now) * 2f);
            last = now;
        }
        """);

    [Fact]
    public Task Fixes_all() => All("""
        float lastHeight;
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            float height = transform.position.y;
            if (now < last) AddReward(0.1f);
            if (height > lastHeight) AddReward(0.2f);
            last = now;
            lastHeight = height;
        }
        """, """
        float lastHeight;
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            float height = transform.position.y;
            AddReward(0.1f * (last - now));
            AddReward(0.2f * (height - lastHeight));
            last = now;
            lastHeight = height;
        }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        Action Score(float now) => () => { if (now < last) AddReward(1f); last = now; };
        """, """
        Action Score(float now) => () => { AddReward(1f * (last - now)); last = now; };
        """);

    [Fact]
    public Task Leaves_a_block_with_more() => IsNotOffered("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            if (now < last) { AddReward(0.1f); Debug.Log(now); }
            last = now;
        }
        """);

    [Fact]
    public Task Leaves_a_comment_that_would_go() => IsNotOffered("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(target.position, transform.position);
            if (now < last /* nearer */) AddReward(0.1f);
            last = now;
        }
        """);
}
