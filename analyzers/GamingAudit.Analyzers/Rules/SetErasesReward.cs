using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A reward is set after one was added in the same decision, on one path, and the episode goes on.</summary>
internal sealed class SetErasesReward : RewardRule
{
    public const string Id = "GA2002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "SetReward erases an earlier reward",
        "'{0}' replaces all that the agent was paid since its last decision, so '{1}' before it is "
        + "lost",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (PathHazard hazard in method.Hazards)
        {
            if (hazard.Kind != HazardKind.SetErases || !hazard.Certain || hazard.SecondEndsAfter) continue;
            if (hazard.FirstCall.Kind.Replaces() || IsReset(hazard.SecondCall)) continue;
            context.Report(
                Rule, hazard.Second, hazard.First,
                hazard.SecondCall.Site.Syntax.ToString(), hazard.FirstCall.Site.Syntax.ToString());
        }
    }

    // SetReward(0) says that it means to erase.
    private static bool IsReset(RewardCall call) =>
        call.Amount?.Unconverted().ConstantValue is { HasValue: true, Value: 0 or 0f or 0d };
}
