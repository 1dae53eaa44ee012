using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>The product's own contracts: a function of a transition, which is read as a whole.</summary>
internal sealed class OwnContractsSample : FrameworkSample
{
    public override string Name => "GamingAudit";

    public override string Cart => """
        public static class Cart
        {
            public static double Pay(Transition<int, float> step) => 0.5;
            public static double Act(Transition<int, float> step) => step.Action;
        }
        """;

    public override string Unresolved =>
        "public static class Cart { public static double Pay(Transition<int, int> step) => 0.5; }";

    public override bool HasHelpers => false;

    // The action is a member of the transition.
    public override Reads OfAction => Reads.State;

    // The environment says it by IsTerminal, which the ledger of a target reads.
    public override (string Begin, string End)? Episode => null;

    public override Dress? Dress => null;
}
