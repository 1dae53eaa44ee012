using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A reward is paid by the method that collects observations.</summary>
internal sealed class RewardInObservations : RewardRule
{
    public const string Id = "GA2004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward while collecting observations",
        "'{0}' pays inside CollectObservations, which also runs when no action was taken: it is paid "
        + "once more an episode, and the last step's pay is lost",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger != Trigger.Observation) return;
        foreach (RewardTerm term in method.Terms)
            context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
    }
}
