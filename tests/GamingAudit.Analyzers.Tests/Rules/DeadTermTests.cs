using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class DeadTermTests() : RuleTest("GA1006")
{
    [Fact]
    public Task Reports_an_amount_that_no_code_reads() => Agent("""
        public float [|goalReward = 2f|];
        public float rewardInterval = 3f;
        public float _ = 1f;
        public float wallPenalty = -1f;
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        void OnCollisionEnter(Collision wall) { AddReward(wallPenalty); EndEpisode(); }
        """);

    [Fact]
    public Task Finds_an_amount_that_a_field_swallows() => Agent("""
        public float step = 0.1f, bonus = 1f;
        float lastReward;
        void FixedUpdate() { if (target != null) { [|lastReward = bonus|]; } AddReward(step); }
        """);

    [Fact]
    public Task Is_silent_about_a_field_that_shows_what_is_paid() => Agent("""
        public float step = 0.1f;
        float lastReward;
        void FixedUpdate() { lastReward = step; AddReward(step); }
        """);

    [Fact]
    public Task Finds_a_scale_that_a_helper_never_reads() => Agent("""
        void Pay(bool good, [|float scale|]) { AddReward(good ? 1f : -1f); }
        void OnTriggerEnter(Collider goal) { Pay(true, 0.5f); EndEpisode(); }
        """);

    [Fact]
    public Task Finds_a_pay_behind_a_test_that_nobody_has_written() => Agent("""
        void FixedUpdate()
        {
            if (IsOver()) { [|AddReward(1f)|]; EndEpisode(); }
            AddReward(-0.01f);
        }
        private bool IsOver() { return false; }
        """);

    [Fact]
    public Task Is_silent_about_a_test_that_a_subclass_writes() => Agent("""
        void FixedUpdate()
        {
            if (IsOver()) { AddReward(1f); EndEpisode(); }
            AddReward(-0.01f);
        }
        protected virtual bool IsOver() => false;
        """);

    [Fact]
    public Task Reports_a_penalty_that_nobody_adds() => Agent("""
        void FixedUpdate()
        {
            float [|energyPenalty = -0.01f * body.velocity.magnitude|];
            AddReward(0.1f);
        }
        """);

    [Fact]
    public Task Reports_a_sum_that_is_only_written() => Agent("""
        void FixedUpdate()
        {
            float [|reward = 0f|];
            reward += 0.1f;
            AddReward(0.5f);
        }
        """);

    [Fact]
    public Task Reports_a_clamp_whose_result_is_dropped() => Agent("""
        void FixedUpdate()
        {
            float gain = last - 1f;
            [|Mathf.Clamp(gain, -1f, 1f);|]
            AddReward(gain);
        }
        """);

    [Fact]
    public Task Reports_an_empty_branch() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if ([|other.CompareTag("wall")|]) { }
            if (other.CompareTag("goal")) AddReward(1f);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_local_is_added() => Agent("""
        void FixedUpdate()
        {
            float penalty = -0.01f * body.velocity.magnitude;
            AddReward(0.1f + penalty);
        }
        """);

    [Fact]
    public Task Is_silent_when_the_local_is_given_on() => Agent("""
        void Note(float value) { }
        void FixedUpdate() { float bonus = 0.1f; Note(bonus); AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_an_unused_zero() => Agent("""
        void FixedUpdate() { float reward = 0f; AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_an_empty_branch_with_a_comment() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("wall")) { /* walls are free on purpose */ }
            if (other.CompareTag("goal")) AddReward(1f);
        }
        """);

    [Fact]
    public Task Is_silent_about_an_empty_branch_whose_test_does_something() => Agent("""
        bool Fetch() => true;
        void FixedUpdate() { if (Fetch()) { } AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_about_an_unpaid_local_of_another_meaning() => Agent("""
        void FixedUpdate() { float speed = 1f; speed = 2f; AddReward(0.1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_value_is_assigned_in_passing() => Agent("""
        float total;
        void FixedUpdate() { float reward; total = reward = 0.1f; AddReward(total); }
        """);

    [Fact]
    public Task Reports_a_pay_that_an_earlier_branch_forestalls() => Agent("""
        void FixedUpdate()
        {
            float off = transform.position.x;
            if (off < 30f) { AddReward(-0.1f); }
            else if (off < 10f) { [|AddReward(0.1f)|]; }
        }
        """);

    [Fact]
    public Task Is_silent_about_branches_in_order() => Agent("""
        void FixedUpdate()
        {
            float off = transform.position.x;
            if (off < 10f) { AddReward(0.1f); }
            else if (off < 30f) { AddReward(-0.1f); }
        }
        """);

    [Fact]
    public Task Reports_a_pay_under_a_flag_that_nothing_sets() => Agent("""
        bool fine;
        void FixedUpdate() { AddReward(-0.01f); if (fine) [|AddReward(0.1f)|]; }
        """);

    [Fact]
    public Task Is_silent_about_a_flag_of_the_inspector() => Agent("""
        [SerializeField] bool fine;
        void FixedUpdate() { AddReward(-0.01f); if (fine) AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_test_that_decides_nothing() => Agent("""
        void FixedUpdate()
        {
            if (Vector3.Distance(transform.position, target.position) < 2f) [|SetReward(0.1f)|];
            else SetReward(0.1f);
        }
        """);

    [Theory]
    [InlineData("else SetReward(0.2f);")]
    [InlineData("else if (body.IsSleeping()) SetReward(0.1f);")]
    [InlineData("else { SetReward(0.1f); EndEpisode(); }")]
    public Task Is_silent_where_the_other_branch_differs(string otherwise) => Agent($$"""
        void FixedUpdate() { if (transform.position.y < 2f) SetReward(0.1f); {{otherwise}} }
        """);

    [Fact]
    public Task Reports_the_other_branch_of_what_always_holds() => Agent("""
        int next;
        void OnTriggerEnter(Collider other)
        {
            if (other.transform.GetSiblingIndex() == next || true) AddReward(0.5f);
            else [|AddReward(-0.5f)|];
        }
        """);

    [Fact]
    public Task Reports_a_factor_that_is_only_ever_0() => Agent("""
        private int combo = 0;
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.1f * combo)|]; }
        """);

    [Fact]
    public Task Reports_a_result_behind_its_own_exit() => Source("""
        public class Learner
        {
            double GetReward(int state, int action, int next)
            {
                if (next == 99) return 100;
                if (next == state) return 0;
                if (next == state) return [|-5|];
                return -1;
            }
        }
        """);

    [Fact]
    public Task Finds_a_pay_that_no_code_calls() => Agent("""
        void FixedUpdate() { AddReward(-0.01f); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        private void PayForFly() { [|AddReward(0.5f)|]; }
        """);

    [Fact]
    public Task Is_silent_about_a_pay_that_is_called_by_name() => Agent("""
        void FixedUpdate() { AddReward(-0.01f); Invoke("PayForFly", 1f); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        private void PayForFly() { AddReward(0.5f); }
        private void OnFire() { AddReward(-0.1f); }
        """);
}
