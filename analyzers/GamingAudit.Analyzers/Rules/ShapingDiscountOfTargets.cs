using System;
using System.Collections.Immutable;
using System.Globalization;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A potential's difference is taken with a discount that is not the agent's.</summary>
internal sealed class ShapingDiscountOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => ShapingDiscount.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Discount is not { } discount) return;
        foreach (RewardPart part in target.Parts)
        {
            if (Potentials.DiscountOf(part.Value) is not { } used || Math.Abs(used - discount) < 1e-6) continue;
            context.ReportTarget(
                Descriptor, part.Site, target, ShapingDiscount.Discounts(used, discount),
                part.Text, RuleContext.Text(used), RuleContext.Text(discount));
        }
    }
}
