using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>A method of a home-made learner that makes a reward of a state and an action.</summary>
internal sealed class RewardMethodsSample : FrameworkSample
{
    public override string Name => "Reward methods";

    public override string Cart => """
        public class Cart
        {
            double ComputeReward(int state, int action)
            {
                double pay = 0.5;
                pay += action;
                return pay;
            }
        }
        """;

    public override string Unresolved => "public class Cart { float Reward(Maze state) => 0.5f; }";

    public override bool HasHelpers => false;

    // The learner asks its environment.
    public override (string Begin, string End)? Episode => null;

    public override Dress? Dress => null;
}
