using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>Unity ML-Agents, in whose names the corpus is written.</summary>
internal sealed class MlAgentsSample : FrameworkSample
{
    public override string Name => "Unity ML-Agents";

    public override string Cart => """
        public class Cart : Agent
        {
            public override void OnActionReceived(ActionBuffers actions)
            {
                AddReward(0.5f);
                AddReward(actions.ContinuousActions[0]);
                Help();
            }
            void Help() { AddReward(2f); }
        }
        """;

    public override string Unresolved =>
        "public class Cart : Agent { void OnActionReceived(object actions) { AddReward(0.5f); } }";

    public override (string Begin, string End)? Episode => (
        "public override void OnEpisodeBegin() { }", "void OnTriggerEnter(Collider other) { EndEpisode(); }");

    public override Dress? Dress => null;
}
