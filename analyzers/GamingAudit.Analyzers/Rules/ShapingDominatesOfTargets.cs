using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An unconditional pay by the step adds up to more than the pay that ends the episode.</summary>
internal sealed class ShapingDominatesOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => ShapingDominates.Rule;

    // What a state earns that the agent can keep, beside what ending well earns.
    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Episode is not { } episode || target.Goal is not { } goal || goal <= 0) return;
        if (States.HasSupply(target.Next)) return;
        (double Pay, TransitionCase Case) best = target.Going.Select(found => (Pay: WhenKept(found), Case: found))
            .OrderByDescending(found => found.Pay).FirstOrDefault();
        if (best.Case is null || best.Pay <= 0 || double.IsInfinity(best.Pay)) return;
        double kept = episode.UntilTheEnd(best.Pay);
        if (kept < goal) return;
        RewardPart part = target.Parts
            .OrderByDescending(part => Bounds.Of(Cases.Settle(part.Value, best.Case.Given)).High).First();
        context.ReportTarget(
            Descriptor, part.Site, target, part.Text,
            "earns " + RuleContext.Text(kept) + $" over {episode.Horizon - 1} steps", "IsTerminal",
            RuleContext.Text(goal) + " and ends that: putting the goal off pays more");
    }

    // The most that it pays again at each step if nothing changes; below 0 where that cannot be.
    private static double WhenKept(TransitionCase found)
    {
        Assumptions still = Assumptions.None;
        foreach ((Node condition, bool holds) in found.Given.Made)
        {
            Node rest = Cases.Settle(States.AtRest(condition), still);
            if (still.Decide(rest) is { } said && said != holds) return double.NegativeInfinity;
            still = still.Assume(rest, holds);
        }

        LinearForm kept = LinearForm.Of(States.AtRest(found.Value));
        double high = kept.Constant;
        foreach ((double factor, Node value) in kept.Terms)
        {
            // What is wanted may well be kept.
            if (!value.IsTruth) high += (Bounds.Of(value) * Amount.Of(factor)).High;
        }

        return high;
    }
}
