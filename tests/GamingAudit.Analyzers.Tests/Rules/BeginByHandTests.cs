using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class BeginByHandTests() : RuleTest("GA2012")
{
    private const string Begin = """

        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        """;

    [Fact]
    public Task Reports_a_start_that_no_end_comes_before() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(-1f); [|OnEpisodeBegin()|]; }
        """ + Begin);

    [Fact]
    public Task Is_silent_beside_an_end() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(-1f); EndEpisode(); OnEpisodeBegin(); }
        """ + Begin);

    [Fact]
    public Task Is_silent_before_the_first_episode() => Agent("""
        public override void Initialize() { OnEpisodeBegin(); SetReward(0f); }
        """ + Begin);

    [Fact]
    public Task Is_silent_about_the_base_s_own_start() => Agent("""
        public override void OnEpisodeBegin() { base.OnEpisodeBegin(); SetReward(0f); }
        """);
}
