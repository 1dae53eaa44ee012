using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>A tuple that a Step returns, made of locals or of what other methods gathered in fields.</summary>
internal sealed class GymStyleSample : FrameworkSample
{
    public override string Name => "Gym";

    public override string Cart => """
        public class Cart
        {
            float pay;
            public (int State, float Reward, bool Done) Step(int action)
            {
                pay = 0f;
                pay += 0.5f;
                pay += action;
                Help();
                return (0, pay, false);
            }
            void Help() { pay += 2f; }
        }
        """;

    public override string Unresolved =>
        "public class Cart { public Step Step(object action) => new Step(null, 0.5f, false, null); }";

    public override (string Begin, string End)? Episode => (
        "public void Reset() { }",
        """
        public (int State, float Reward, bool Done) Step(long action)
        {
            bool done = false;
            if (action > 3) done = true;
            return (0, 0.5f, done);
        }
        """);

    public override Dress Dress { get; } = new()
    {
        Base = "Stepping",
        Step = "public (int State, float Reward, bool Done) Step(",
        Open = "float reward = 0f; bool done = false;",
        Close = "return (0, reward, done);",
        End = "done = true;",
        Fields = "private float reward; private bool done;",
        Gather = "float handed = reward; reward = 0f; return (0, handed, done);",
        Support = """
            public class Stepping : UnityEngine.MonoBehaviour
            {
                public int MaxStep;
                public int StepCount => 0;
            }
            """,
    };
}
