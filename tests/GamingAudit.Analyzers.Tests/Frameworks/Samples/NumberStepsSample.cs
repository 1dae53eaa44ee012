using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>A home-made game whose step returns the reward as a number, beside a flag that it shows.</summary>
internal sealed class NumberStepsSample : FrameworkSample
{
    public override string Name => "Steps that return a number";

    public override string Cart => """
        public class Cart
        {
            public bool GameOver;
            public double PlayRound(int action)
            {
                double reward = 0.5;
                reward += action;
                return reward;
            }
        }
        """;

    public override string Unresolved =>
        "public class Cart { public bool Done; public float Step(Move move) { float reward = 0.5f; return reward; } }";

    public override bool HasHelpers => false;

    public override (string Begin, string End)? Episode => (
        "public void Reset() { }", "void Fall() { GameOver = true; }");

    public override Dress? Dress => null;
}
