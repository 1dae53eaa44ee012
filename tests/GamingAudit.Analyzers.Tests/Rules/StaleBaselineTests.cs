using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class StaleBaselineTests() : RuleTest("GA3020")
{
    [Fact]
    public Task Reports_a_distance_that_is_not_reset() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            [|AddReward(last - distance)|];
            last = distance;
        }
        """);

    [Fact]
    public Task Reports_a_moved_target() => Agent("""
        public override void OnEpisodeBegin() { target.localPosition = Vector3.zero; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            float now = transform.position.z;
            float gain = now - last;
            [|AddReward(0.1f * gain)|];
            last = now;
        }
        """);

    [Fact]
    public Task Reports_it_when_the_start_calls_helpers_of_its_own() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; Calm(); }
        void Calm() { body.velocity = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            [|AddReward(last - distance)|];
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_reset() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; last = 3f; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_resets_it() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; Measure(); }
        void Measure() { last = Vector3.Distance(transform.position, target.position); }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_first_step_is_told_apart() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            if (StepCount > 1) AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_start_moves_nothing() => Agent("""
        public override void OnEpisodeBegin() { body.velocity = Vector3.zero; }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_when_there_is_no_start() => Agent("""
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(last - distance);
            last = distance;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_fixed_reference() => Agent("""
        float home = 2f;
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        void FixedUpdate() { AddReward(home - transform.position.z); }
        """);

    [Fact]
    public Task Reports_a_test_against_a_baseline_that_is_not_reset() => Agent("""
        public override void OnEpisodeBegin() { transform.SetPositionAndRotation(Vector3.zero, Quaternion.identity); }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now < last) [|AddReward(0.01f)|];
            else AddReward(-0.01f);
            last = now;
        }
        """);

    [Fact]
    public Task Reports_a_measure_before_the_move_of_a_helper() => Agent("""
        public override void OnEpisodeBegin()
        {
            last = (target.position - transform.position).magnitude;
            PutBack();
        }
        void PutBack() { target.position = Vector3.zero; }
        void FixedUpdate()
        {
            float now = (target.position - transform.position).magnitude;
            [|AddReward(last - now)|];
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_measure_after_the_move_of_a_helper() => Agent("""
        public override void OnEpisodeBegin()
        {
            PutBack();
            last = (target.position - transform.position).magnitude;
        }
        void PutBack() { target.position = Vector3.zero; }
        void FixedUpdate()
        {
            float now = (target.position - transform.position).magnitude;
            AddReward(last - now);
            last = now;
        }
        """);

    [Fact]
    public Task Reports_a_distance_that_starts_at_zero() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; last = 0f; }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            [|AddReward(last - now)|];
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_where_the_first_step_is_told_apart() => Agent("""
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; last = float.MaxValue; }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (last != float.MaxValue) AddReward(last - now);
            last = now;
        }
        """);

    [Fact]
    public Task Reports_the_way_to_the_last_target() => Agent("""
        public Transform[] drops;
        int next;
        public override void OnEpisodeBegin()
        {
            next = 0;
            transform.position = Vector3.zero;
            last = Vector3.Distance(transform.position, drops[0].position);
        }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, drops[next].position);
            [|AddReward(last - now)|];
            last = now;
            if (now < 1f) { AddReward(1f); next++; }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_new_target_is_measured() => Agent("""
        public Transform[] drops;
        int next;
        public override void OnEpisodeBegin()
        {
            next = 0;
            transform.position = Vector3.zero;
            last = Range();
        }
        float Range() => Vector3.Distance(transform.position, drops[next].position);
        void FixedUpdate()
        {
            float now = Range();
            AddReward(last - now);
            last = now;
            if (now < 1f) { AddReward(1f); next++; last = Range(); }
        }
        """);

    [Fact]
    public Task Reports_a_target_that_is_put_elsewhere() => Agent("""
        public override void OnEpisodeBegin()
        {
            transform.position = Vector3.zero;
            last = Vector3.Distance(transform.position, target.position);
        }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            [|AddReward(last - now)|];
            last = now;
        }
        void OnTriggerEnter(Collider other) { AddReward(1f); target.position = new Vector3(UnityEngine.Random.value, 0f, 0f); }
        """);

    [Fact]
    public Task Is_silent_about_a_target_that_goes_its_way() => Agent("""
        public override void OnEpisodeBegin()
        {
            transform.position = Vector3.zero;
            last = Vector3.Distance(transform.position, target.position);
        }
        void FixedUpdate()
        {
            target.position = target.position + Vector3.right;
            float now = Vector3.Distance(transform.position, target.position);
            AddReward(last - now);
            last = now;
        }
        """);

    [Theory]
    [InlineData("float[] lasts", "lasts[0]", "float[]", "")]
    [InlineData("float? known", "known.Value", "float?", "")]
    [InlineData("float[] lasts", "lasts[0]", "float[]", "lasts[0] = 3f;")]
    [InlineData("float? known", "known.Value", "float?", "known = null;")]
    public Task Follows_an_array_and_a_number_that_may_be_missing(string field, string read, string type, string set)
    {
        string paid = "AddReward(" + read + " - distance)";
        string pay = set.Length == 0 ? "[|" + paid + "|]" : paid;
        string to = type == "float?" ? "known" : read;
        string test = type == "float?" ? "if (known != null) " : "";
        return Agent($$"""
            {{field}};
            public override void OnEpisodeBegin() { transform.position = Vector3.zero; {{set}} }
            void FixedUpdate()
            {
                float distance = Vector3.Distance(transform.position, target.position);
                {{test}}{{pay}};
                {{to}} = distance;
            }
            """);
    }
}
