using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class StaticStateTests() : RuleTest("GA4004")
{
    [Fact]
    public Task Reports_an_amount_from_a_static_counter() => Agent("""
        static int collected;
        void OnTriggerEnter(Collider other) { collected++; [|AddReward(collected * 0.1f)|]; }
        """);

    [Fact]
    public Task Reports_a_static_latch() => Agent("""
        static bool reached;
        void OnTriggerEnter(Collider other)
        {
            if (!reached) [|AddReward(1f)|];
            reached = true;
        }
        """);

    [Fact]
    public Task Reports_it_through_a_local() => Agent("""
        static float best;
        void FixedUpdate()
        {
            float gain = last - best;
            [|AddReward(gain)|];
            best = last;
        }
        """);

    [Fact]
    public Task Reports_it_in_a_reward_that_is_returned() => Source("""
        public class Racer
        {
            static float total;
            [RLMatrix.Toolkit.RLMatrixReward] public float Gain() { total += 1f; return [|total|]; }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_constant() => Agent("""
        const float Goal = 1f;
        static readonly float Step = 0.1f;
        void FixedUpdate() { AddReward(Goal * Step); }
        """);

    [Fact]
    public Task Is_silent_about_a_static_that_nothing_writes() => Agent("""
        static float scale = 0.1f;
        void FixedUpdate() { AddReward(scale); }
        """);

    [Fact]
    public Task Is_silent_about_a_static_constructor() => Agent("""
        static float scale;
        static Runner() { scale = 0.1f; }
        void FixedUpdate() { AddReward(scale); }
        """);

    [Fact]
    public Task Is_silent_about_a_singleton() => Agent("""
        static Runner instance;
        float pay;
        void Start() { instance = this; }
        void FixedUpdate() { AddReward(instance.pay); }
        """);

    [Fact]
    public Task Is_silent_about_state_of_the_instance() => Agent("""
        int collected;
        void OnTriggerEnter(Collider other) { collected++; AddReward(collected * 0.1f); collected = 0; }
        """);

    [Fact]
    public Task Is_silent_when_the_static_counts_for_a_log() => Agent("""
        static int episodes;
        public override void OnEpisodeBegin() { episodes++; Debug.Log(episodes); }
        void OnTriggerEnter(Collider other) { AddReward(1f); }
        """);
}
