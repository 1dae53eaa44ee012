using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>Godot RL Agents: the fields of a controller.</summary>
internal sealed class GodotAgentsSample : FrameworkSample
{
    public override string Name => "Godot RL Agents";

    public override string Cart => """
        public class Cart : GodotAgents.AIController3D
        {
            public void SetAction(float action)
            {
                reward += 0.5f;
                reward += action;
                Help();
            }
            void Help() { reward += 2f; }
        }
        """;

    public override string Unresolved =>
        "public class Cart : AIController3D { void _PhysicsProcess(double delta) { reward += 0.5f; } }";

    public override (string Begin, string End)? Episode => ("public void Reset() { }", "void Fall() { done = true; }");

    public override Dress Dress { get; } = new()
    {
        Base = "AIController3D",
        // Its learner takes every end for one.
        Lacks = ["GA2009"],
        Step = "public void SetAction(",
        End = "done = true;",
        Support = """
            public class AIController3D : UnityEngine.MonoBehaviour
            {
                public float reward;
                public bool done;
                public int MaxStep;
                public int StepCount => 0;
            }
            """,
    };
}
