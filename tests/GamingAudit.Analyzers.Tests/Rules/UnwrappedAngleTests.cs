using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class UnwrappedAngleTests() : RuleTest("GA1010")
{
    [Fact]
    public Task Reports_a_remainder_that_keeps_its_sign() => Agent("""
        float heading;
        public override void OnActionReceived(ActionBuffers actions)
        {
            heading += actions.ContinuousActions[0];
            AddReward(-Mathf.Abs([|(heading + 180f) % 360f|] - 180f));
        }
        """);

    [Theory]
    [InlineData("((heading + 180f) % 360f + 360f) % 360f - 180f")]
    [InlineData("Mathf.Repeat(heading + 180f, 360f) - 180f")]
    [InlineData("(transform.eulerAngles.y + 180f) % 360f - 180f")]
    [InlineData("heading % 360f")]
    public Task Is_silent_about_what_is_within_a_turn_or_meant_for_none(string angle) => Agent($$"""
        float heading;
        public override void OnActionReceived(ActionBuffers actions)
        {
            heading += actions.ContinuousActions[0];
            AddReward(-Mathf.Abs({{angle}}));
        }
        """);

    [Theory]
    [InlineData("Mathf.Atan2(way.x, way.z) * Mathf.Rad2Deg")]
    [InlineData("transform.eulerAngles.y")]
    public Task Reports_a_difference_over_the_seam(string made) => Agent($$"""
        public Vector3 way;
        public float course;
        public override void OnActionReceived(ActionBuffers actions)
        {
            float heading = {{made}};
            float off = [|course - heading|];
            AddReward(-off * off);
        }
        """);

    [Theory]
    [InlineData("Mathf.Abs(Mathf.DeltaAngle(course, heading))")]
    [InlineData("1f - Mathf.Cos(course - heading)")]
    [InlineData("Mathf.Abs(heading - lastHeading)")]
    [InlineData("course - heading")]
    public Task Is_silent_about_what_goes_around(string paid) => Agent($$"""
        public Vector3 way;
        public float course;
        float lastHeading;
        public override void OnEpisodeBegin() { lastHeading = transform.eulerAngles.y; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            float heading = transform.eulerAngles.y;
            AddReward(-0.01f * ({{paid}}));
            lastHeading = heading;
        }
        """);
}
