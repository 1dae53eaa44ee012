using System;
using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The cost of each step adds up to more than the goal pays, and another end is nearly free.</summary>
internal sealed class SuicideIncentiveOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => SuicideIncentive.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Horizon is not { } horizon || !target.Going.Any() || target.Goal is not { } goal) return;
        double cost = -target.Going.Max(found => found.Amount.High);
        double death = target.Ending.Where(found => found.Amount.High < goal).Select(found => found.Amount.High)
            .DefaultIfEmpty(double.NegativeInfinity).Max();
        if (goal <= 0 || cost <= 0 || !SuicideIncentive.Beats(cost, goal, death, horizon)) return;
        RewardPart part = target.Parts.OrderBy(part => Bounds.Of(part.Value).Low).First();
        context.ReportTarget(
            Descriptor, part.Site, target,
            SuicideIncentive.Numbers(part.Text, cost, goal, death, horizon, $"{horizon} steps"));
    }
}
