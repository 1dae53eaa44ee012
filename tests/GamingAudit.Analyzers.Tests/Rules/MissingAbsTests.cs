using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class MissingAbsTests() : RuleTest("GA1005")
{
    [Fact]
    public Task Reports_a_coordinate_difference_below_a_limit() => Agent("""
        void FixedUpdate()
        {
            if ([|target.position.x - transform.position.x|] < 0.5f) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Agent("""
        void FixedUpdate()
        {
            float offset = transform.localPosition.z - target.localPosition.z;
            if ([|offset|] <= 1f) { SetReward(1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_it_behind_a_return() => Agent("""
        void FixedUpdate()
        {
            if ([|target.position.x - transform.position.x|] > 2f) return;
            AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Reports_a_limit_from_the_inspector() => Agent("""
        public float near = 0.5f;
        void FixedUpdate() { if (near > [|target.position.z - transform.position.z|]) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_an_absolute_difference() => Agent("""
        void FixedUpdate()
        {
            if (Mathf.Abs(target.position.x - transform.position.x) < 0.5f) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_distance() => Agent("""
        void FixedUpdate()
        {
            if (Vector3.Distance(target.position, transform.position) < 0.5f) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_two_bounds() => Agent("""
        void FixedUpdate()
        {
            float offset = target.position.x - transform.position.x;
            if (offset > -0.5f && offset < 0.5f) AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_a_lower_bound() => Agent("""
        void FixedUpdate() { if (transform.position.y - target.position.y > 0.5f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_progress_since_a_moment() => Agent("""
        Vector3 lastPosition;
        void FixedUpdate() { if (transform.position.x - lastPosition.x < 0.01f) AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_penalty() => Agent("""
        void FixedUpdate() { if (target.position.x - transform.position.x < 0.5f) AddReward(-0.1f); }
        """);

    [Fact]
    public Task Reports_a_side_that_alone_is_charged() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float offset = transform.InverseTransformPoint(target.position).x;
            if ([|offset|] > 3f) AddReward(-0.1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_two_sides_that_are_charged() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            float offset = transform.InverseTransformPoint(target.position).x;
            if (offset > 3f || offset < -3f) AddReward(-0.1f);
            if (Mathf.Abs(offset) > 5f) AddReward(-0.2f);
        }
        """);
}
