using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>Pay comes only at the end, and the discount leaves nothing of it over the horizon.</summary>
internal sealed class DiscountedAwayOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => DiscountedAway.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Episode is not { Discount: < 1 } episode) return;
        if (episode.Horizon * (1 - episode.Discount) <= DiscountedAway.Times) return;
        if (target.Goal is not > 0 || !target.Going.Any() || target.Going.Any(found => found.Amount.High > 0)) return;
        RewardPart part = target.Parts.OrderByDescending(part => Bounds.Of(part.Value).High).First();
        context.ReportTarget(Descriptor, part.Site, target, DiscountedAway.Numbers(part.Text, target.Name, episode));
    }
}
