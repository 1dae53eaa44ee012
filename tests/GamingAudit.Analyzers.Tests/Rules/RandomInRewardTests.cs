using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class RandomInRewardTests() : RuleTest("GA4002")
{
    [Fact]
    public Task Reports_a_range() => Agent("""
        void OnTriggerEnter(Collider coin) { [|AddReward(UnityEngine.Random.Range(0.5f, 1f))|]; }
        """);

    [Fact]
    public Task Reports_noise_in_a_sum_through_a_local() => Agent("""
        void FixedUpdate() { float noise = UnityEngine.Random.value * 0.1f; [|AddReward(0.5f + noise)|]; }
        """);

    [Fact]
    public Task Reports_the_platforms_generator() => Source("""
        public class Bandit
        {
            readonly System.Random random = new System.Random(1);
            [RLMatrix.Toolkit.RLMatrixReward] public float Pay() => [|(float)random.NextDouble()|];
        }
        """);

    [Fact]
    public Task Is_silent_when_the_draw_places_something() => Agent("""
        void OnTriggerEnter(Collider coin)
        {
            AddReward(1f);
            coin.transform.position = new Vector3 { x = UnityEngine.Random.Range(-1f, 1f) };
        }
        """);

    [Fact]
    public Task Is_silent_when_a_distance_to_a_random_place_is_paid() => Agent("""
        Vector3 goal;
        public override void OnEpisodeBegin() { goal = new Vector3 { x = UnityEngine.Random.value }; }
        void FixedUpdate() { AddReward(-Vector3.Distance(transform.position, goal)); }
        """);

    [Fact]
    public Task Is_silent_about_a_range_that_is_no_draw() => Source("""
        public class Runner : Agent
        {
            Ruler ruler = new Ruler();
            void FixedUpdate() { AddReward(ruler.Range(0f, 1f)); }
        }
        public class Ruler { public float Range(float a, float b) => b - a; }
        """);

    [Fact]
    public Task Is_silent_when_the_draw_is_an_index() => Agent("""
        float[] table;
        void FixedUpdate() { int i = UnityEngine.Random.Range(0, 3); Debug.Log(i); AddReward(table[0]); }
        """);

    [Fact]
    public Task Is_silent_outside_of_rewards() => Agent("""
        void FixedUpdate() { body.AddForce(transform.up * UnityEngine.Random.value); AddReward(0.1f); }
        """);

    [Fact]
    public Task Reports_a_draw_that_decides() => Agent("""
        void FixedUpdate() { if (UnityEngine.Random.value < 0.1f) [|AddReward(0.2f)|]; }
        """);

    [Fact]
    public Task Is_silent_where_a_draw_decides_what_comes_next() => Agent("""
        void FixedUpdate() { if (UnityEngine.Random.value < 0.1f) last = 0f; AddReward(0.2f); }
        """);
}
