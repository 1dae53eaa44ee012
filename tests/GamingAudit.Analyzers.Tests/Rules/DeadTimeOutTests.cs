using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class DeadTimeOutTests() : RuleTest("GA2010")
{
    [Fact]
    public Task Reports_a_counter_that_nothing_moves() => Agent("""
        int steps;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if ([|steps > 500|]) EndEpisode();
        }
        """);

    [Fact]
    public Task Reports_a_timer_that_is_only_reset() => Agent("""
        private float timer = 0f;
        public override void OnEpisodeBegin() { timer = 0f; }
        void FixedUpdate()
        {
            AddReward(-0.001f);
            if ([|timer >= 30f|]) { EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_a_limit_on_the_left() => Agent("""
        int frameCount;
        public int limit = 100;
        void FixedUpdate()
        {
            AddReward(-0.001f);
            if ([|limit < frameCount|]) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_it_counts() => Agent("""
        int steps;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (steps++ > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_counts() => Agent("""
        int steps;
        void Tick() { steps += 1; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            Tick();
            AddReward(-0.001f);
            if (steps > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_others_can_write_it() => Agent("""
        public int steps;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (steps > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_about_the_framework_s_counter() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (StepCount > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_about_a_field_of_the_inspector() => Agent("""
        [SerializeField] int steps;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (steps > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_it_is_assigned_a_measurement() => Agent("""
        float time;
        public override void OnActionReceived(ActionBuffers actions)
        {
            time = body.velocity.magnitude;
            AddReward(-0.001f);
            if (time > 5f) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_passed_by_reference() => Agent("""
        int steps;
        static void Count(ref int n) { n++; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            Count(ref steps);
            AddReward(-0.001f);
            if (steps > 500) EndEpisode();
        }
        """);

    [Fact]
    public Task Reports_a_property_in_the_value_of_an_end() => Source("""
        public class SwingEnv : RLMatrix.IEnvironmentAsync<float[]>
        {
            public int taken { get; set; }
            public int limit { get; set; } = 500;
            public bool isDone { get; set; }
            float angle;
            public System.Threading.Tasks.Task<float[]> GetCurrentState() => System.Threading.Tasks.Task.FromResult(new[] { angle });
            public System.Threading.Tasks.Task Reset() { angle = 0; taken = 0; isDone = false; return System.Threading.Tasks.Task.CompletedTask; }
            public System.Threading.Tasks.Task<(float reward, bool done)> Step(int[] actionsIds)
            {
                angle += actionsIds[0] == 1 ? 0.1f : -0.1f;
                isDone = angle > 1f || angle < -1f;
                if ([|taken > limit|]) isDone = true;
                return System.Threading.Tasks.Task.FromResult((isDone ? 0f : 1f, isDone));
            }
        }
        """);
}
