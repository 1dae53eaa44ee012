using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ShapingDominatesTests() : RuleTest("GA3004")
{
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
    public Task Is_silent_without_a_horizon() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.01f); }
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
    public Task Is_silent_when_the_pay_has_a_condition() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { if (last > 1f) AddReward(0.01f); }
        """ + Goal);

    [Fact]
    public Task Is_silent_when_there_is_no_goal() => WithHorizon(500, """
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.01f); }
        void OnCollisionEnter(Collision wall) { SetReward(-1f); EndEpisode(); }
        """);
}
