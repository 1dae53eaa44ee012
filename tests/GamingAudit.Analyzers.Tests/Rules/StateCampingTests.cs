using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class StateCampingTests() : RuleTest("GA3006")
{
    [Fact]
    public Task Reports_pay_while_a_contact_lasts() => Agent("""
        void OnTriggerStay(Collider other) { if (other.CompareTag("zone")) [|AddReward(0.01f)|]; }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Reports_pay_for_being_near() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (Vector3.Distance(transform.position, target.position) < 3f) [|AddReward(0.02f)|];
        }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Reports_pay_for_a_measured_local() => WithHorizon(1000, """
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            if (distance < 3f) { [|AddReward(0.02f)|]; }
        }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_it_earns_less_than_the_goal() => WithHorizon(20, """
        void OnTriggerStay(Collider other) { if (other.CompareTag("zone")) AddReward(0.01f); }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_staying_is_the_task() => Agent("""
        void OnTriggerStay(Collider other) { if (other.CompareTag("zone")) AddReward(0.01f); }
        """);

    [Fact]
    public Task Is_silent_when_leaving_takes_it_back() => Agent("""
        void OnTriggerStay(Collider other) { if (other.CompareTag("zone")) AddReward(0.01f); }
        void OnTriggerExit(Collider other) { if (other.CompareTag("zone")) AddReward(-1f); }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_the_stay_ends_the_episode() => Agent("""
        void OnTriggerStay(Collider other) { if (other.CompareTag("zone")) { AddReward(0.5f); EndEpisode(); } }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Reports_a_stay_that_is_counted_for_nothing() => Agent("""
        int held;
        void OnTriggerStay(Collider other) { if (other.CompareTag("zone")) { held++; [|AddReward(0.01f)|]; } }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_the_stay_is_counted() => Agent("""
        int held;
        void OnTriggerStay(Collider other)
        {
            if (other.CompareTag("zone") && held < 9) { held++; AddReward(0.01f); }
        }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_when_the_end_stands_before_the_pay() => Agent("""
        void FixedUpdate()
        {
            if (Vector3.Distance(transform.position, target.position) < 1f) { EndEpisode(); AddReward(1f); }
            if (transform.position.y > 9f) { AddReward(1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_charge() => Agent("""
        void OnTriggerStay(Collider other) { if (other.CompareTag("mud")) AddReward(-0.01f); }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Is_silent_about_a_speed() => Agent("""
        void FixedUpdate() { if (body.velocity.z > 1f) AddReward(0.01f); }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Theory]
    [InlineData("void Start() { InvokeRepeating(nameof(Look), 1f, 0.1f); } void Look() { BODY }")]
    [InlineData(
        "void Start() { StartCoroutine(Look()); } IEnumerator Look() { while (true) { yield return 0; BODY } }")]
    [InlineData("void FixedUpdate() { Look(); } void Look() { BODY }")]
    public Task Reports_a_helper_that_runs_again_and_again(string members) => Agent(
        members.Replace("BODY", "if (transform.position.y < 2f) [|AddReward(0.1f)|];", StringComparison.Ordinal) + """

        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Reports_a_look_that_a_ray_finds() => Agent("""
        void FixedUpdate()
        {
            if (Physics.Raycast(transform.position, transform.forward, 20f)) [|AddReward(0.1f)|];
        }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); } }
        """);

    [Fact]
    public Task Reports_whom_an_agent_clings_to() => Agent("""
        public GameObject rival;
        void OnCollisionStay(Collision c)
        {
            if (c.gameObject == rival) [|AddReward(0.02f)|];
        }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("Goal")) { AddReward(1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_a_cell_of_a_grid() => Source("""
        public class Grid
        {
            int x, y;
            public int[] Reset() { x = 0; y = 0; return new[] { x, y }; }
            public (int[], double, bool) Step(int move)
            {
                if (move == 0 && x < 7) x++;
                if (move == 1 && x > 0) x--;
                if (move == 2 && y < 7) y++;
                double r = -0.01;
                if (x == 4 && y == 4) [|r += 1|];
                if (x == 7 && y == 7) return (new[] { x, y }, 10, true);
                return (new[] { x, y }, r, false);
            }
        }
        """);
}
