using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>The first versions of ML-Agents, whose agents inherit what they set.</summary>
internal sealed class EarlyMlAgentsSample : FrameworkSample
{
    public override string Name => "Unity ML-Agents before 0.3";

    public override string Cart => """
        public class Cart : MLAgents.Agent
        {
            public override void AgentStep(float[] act)
            {
                reward += 0.5f;
                reward += act[0];
                Help();
            }
            void Help() { reward += 2f; }
        }
        """;

    public override string Unresolved =>
        "public class Cart : Agent { public override void AgentStep(float[] act) { reward += 0.5f; } }";

    public override (string Begin, string End)? Episode => (
        "public override void AgentReset() { }", "void OnTriggerEnter(Collider other) { done = true; }");

    public override Dress? Dress => null;
}
