using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ShapingDominatesTests() : RuleTest("GA3004")
{

    [Theory]
    [InlineData("1f - Vector3.Distance(transform.position, target.position) / 20f")]
    [InlineData("0.5f - 0.1f * Vector3.Distance(transform.position, target.position)")]
    public Task Reports_nearness_that_pays_at_each_step(string amount) => Agent($$"""
        void FixedUpdate() { [|AddReward({{amount}})|]; }
        """ + Goal);

    [Theory]
    [InlineData("last - Vector3.Distance(transform.position, target.position)")]
    [InlineData("-0.1f * Vector3.Distance(transform.position, target.position)")]
    [InlineData("0.001f - 0.1f * Vector3.Distance(transform.position, target.position)")]
    public Task Is_silent_about_a_way_that_costs_or_telescopes(string amount) => Agent($$"""
        void FixedUpdate() { AddReward({{amount}}); last = Vector3.Distance(transform.position, target.position); }
        """ + Goal);

    [Fact]
    public Task Reports_what_a_referee_pays_at_each_step() => Source("""
        public class Referee : MonoBehaviour
        {
            public Agent agent;
            public Transform ring;
            void FixedUpdate()
            {
                float d = Vector3.Distance(agent.transform.position, ring.position);
                if (d < 5f) [|agent.AddReward(0.1f)|];
                if (d < 0.5f) { agent.AddReward(1f); agent.EndEpisode(); }
            }
        }
        """);

    [Fact]
    public Task Reports_what_a_setting_pays_its_caller() => Source("""
        public class Pay : ScriptableObject
        {
            public float alive = 0.05f;
            public void Alive(Agent agent) { agent.AddReward(alive); }
        }
        public class Walker : Agent
        {
            public Pay pay;
            public override void OnActionReceived(ActionBuffers actions) { [|pay.Alive(this)|]; }
            void OnTriggerEnter(Collider other) { AddReward(1f); EndEpisode(); }
        }
        """);

    private const string Goal = """

        void OnTriggerEnter(Collider goal) { SetReward(1f); EndEpisode(); }
        """;

    [Fact]
    public Task Reports_an_alive_bonus_over_the_class_own_horizon() => Agent("""
        public override void Initialize() { MaxStep = 1000; }
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.01f)|]; }
        """ + Goal);

    [Fact]
    public Task Reports_it_over_the_horizon_of_the_options() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.01f)|]; }
        """ + Goal);

    [Fact]
    public Task Reports_it_by_a_helper() => WithHorizon(500, """
        void Give(float v) { AddReward(v); }
        void FixedUpdate() { [|Give(0.01f)|]; }
        """ + Goal);

    [Fact]
    public async Task Prints_both_sums()
    {
        string message = await Message("""
            public override void Initialize() { MaxStep = 1000; }
            void FixedUpdate() { AddReward(0.01f); }
            """ + Goal);
        Assert.Contains("earns 10 over 1000 steps", message, StringComparison.Ordinal);
        Assert.Contains("'SetReward(1f)' earns 1 ", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Reports_it_without_a_horizon_where_few_steps_equal_the_goal() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(0.01f)|]; }
        """ + Goal);

    [Fact]
    public Task Is_silent_when_the_goal_is_worth_more() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.001f); }
        """ + Goal);

    [Fact]
    public Task Is_silent_about_a_cost() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.01f); }
        """ + Goal);

    [Fact]
    public Task Reports_pay_under_a_condition_that_can_be_held() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { if (last > 1f) [|AddReward(0.01f)|]; }
        """ + Goal);

    [Fact]
    public Task Is_silent_without_a_horizon_where_many_steps_equal_the_goal() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.001f); }
        """ + Goal);

    [Fact]
    public Task Is_silent_when_the_condition_is_used_up() => Agent("""
        HashSet<int> seen = new HashSet<int>();
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (seen.Add((int)transform.position.x)) AddReward(0.1f);
        }
        """ + Goal);

    [Fact]
    public Task Is_silent_when_another_branch_pays() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (last > 1f) { last = 0f; AddReward(0.1f); }
        }
        """ + Goal);

    [Fact]
    public async Task Says_how_many_steps_equal_the_goal()
    {
        string message = await Message("""
            void FixedUpdate() { if (transform.position.x < 2f) AddReward(0.05f); }
            """ + Goal);
        Assert.Contains(
            "pays 0.05 at every step while 'transform.position.x < 2f', so that 20 steps of it equal the goal", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public Task Is_silent_when_there_is_no_goal() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.01f); }
        void OnCollisionEnter(Collision wall) { SetReward(-1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_target_s_state_that_can_be_kept() =>
        Target("[|(step.After.At == 4 ? 2 : 0) + (step.After.At == 10 ? 20 : 0)|]");

    [Fact]
    public Task Reports_a_target_s_closeness() => Target(
        "[|1 - Math.Abs(step.After.X) + (step.After.At == 10 ? 2 : 0)|]", state: "int At, double X");

    [Fact]
    public Task Is_silent_when_a_target_s_goal_is_worth_more() =>
        Target("(step.After.At == 4 ? 0.1 : 0) + (step.After.At == 10 ? 20 : 0)");

    [Fact]
    public Task Is_silent_when_a_target_s_state_costs_time() =>
        Target("step.After.At - step.Before.At - 0.1 + (step.After.At == 10 ? 20 : 0)");

    [Fact]
    public Task Is_silent_when_a_target_s_supply_runs_out() => Target(
        "(step.After.Hits > 0 ? 2 : 0) + (step.After.At == 10 ? 20 : 0)", state: "int At, int Hits",
        next: "s.Hits >= 3 ? s : s with { Hits = s.Hits + 1 }");

    [Fact]
    public Task Is_silent_when_nothing_ends_a_target_s_episode() =>
        Target("step.After.At == 4 ? 2 : 0", end: "false");

    [Fact]
    public Task Is_silent_when_the_proxy_is_the_true_reward() => Source("""
        public sealed class World : IEnvironment<int, int>
        {
            public static AuditTarget Target => AuditTarget.Create(
                "world", new World(), proxy: Both, truth: Both, horizon: 100);
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public int Reset(Chance chance) => 0;
            public int Step(int s, int move, Chance chance) => s + move;
            public bool IsTerminal(int s) => s == 10;
            public void Observe(int s, Span<float> observation) { }
            static double Both(Transition<int, int> step) => step.After == 4 ? 2 : step.After == 10 ? 20 : 0;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_true_reward_itself_pays_for_staying() => Source("""
        public sealed class World : IEnvironment<int, int>
        {
            public static AuditTarget Target => AuditTarget.Create(
                "world", new World(), proxy: Hurry, truth: AtPost, horizon: 100);
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public int Reset(Chance chance) => 0;
            public int Step(int s, int move, Chance chance) => s + move;
            public bool IsTerminal(int s) => s == 10;
            public void Observe(int s, Span<float> observation) { }
            static double Hurry(Transition<int, int> step) => AtPost(step) + (step.After == 10 ? 1 : 0);
            static double AtPost(Transition<int, int> step) => step.After == 4 ? 2 : 0;
        }
        """);

    [Fact]
    public Task Reports_what_an_inspector_starts_from() => Agent("""
        public float stay = 0.02f, goal = 1f;
        public override void OnActionReceived(ActionBuffers actions)
        {
            [|AddReward(stay)|];
            if (transform.position.x > 9f) { AddReward(goal); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_pay_beside_a_contact_that_ends_nothing() => Agent("""
        void FixedUpdate() { [|AddReward(0.05f)|]; }
        void OnTriggerEnter(Collider apple)
        {
            if (apple.CompareTag("apple")) { AddReward(0.5f); Destroy(apple.gameObject); }
            else { SetReward(-1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_about_targets_whose_pay_comes_once() => Target(
        "(step.After.Left && !step.Before.Left ? 1 : 0) + (step.After.Right && !step.Before.Right ? 1 : 0) - 0.01",
        state: "int At, bool Left, bool Right",
        next: "new(s.At + (int)move - 1, s.Left || s.At == 0, s.Right || s.At == 6)",
        end: "s.Left && s.Right");

    [Fact]
    public Task Is_silent_about_targets_whose_only_end_is_out_of_the_band() => Target(
        "step.After.At is >= 8 and <= 12 ? 0.5 : -0.1", end: "s.At >= 20");
}
