using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>RLMatrix: what the Step of an interface returns.</summary>
internal sealed class RlMatrixSample : FrameworkSample
{
    public override string Name => "RLMatrix";

    public override string Cart => """
        public class Cart : RLMatrix.IEnvironment<int>
        {
            float pay;
            public int GetCurrentState() => 0;
            public float Step(int[] actions)
            {
                pay = 0f;
                pay += 0.5f;
                pay += actions[0];
                Help();
                return pay;
            }
            void Help() { pay += 2f; }
        }
        """;

    public override string Unresolved =>
        "public class Cart : IEnvironment<int> { public float Step(int[] actions) => 0.5f; }";

    public override (string Begin, string End)? Episode => (
        "public bool IsDone; public void Reset() { }", "void Fall() { IsDone = true; }");

    public override Dress Dress { get; } = new()
    {
        Base = "Steps",
        // Its learner takes every end for one.
        Lacks = ["GA2009"],
        Step = "public float Step(",
        Open = "float reward = 0f;",
        Close = "return reward;",
        End = "isDone = true;",
        Fields = "private float reward;",
        Gather = "float handed = reward; reward = 0f; return handed;",
        Support = """
            public abstract class Steps : UnityEngine.MonoBehaviour, RLMatrix.IEnvironment<int>
            {
                public bool isDone { get; set; }
                public int MaxStep;
                public int StepCount => 0;
                public int GetCurrentState() => 0;
                float RLMatrix.IEnvironment<int>.Step(int[] actions) => 0f;
            }
            """,
    };
}
