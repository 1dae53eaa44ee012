using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An event is paid each time, and undoing it costs less than it pays.</summary>
internal sealed class RepeatableEventOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => RepeatableEvent.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Horizon is not { } horizon || States.HasSupply(target.Next)) return;
        TransitionCase[] going = target.Going.ToArray();
        foreach (TransitionCase happens in going.OrderByDescending(found => found.Amount.Low))
        {
            double pay = happens.Amount.Low;
            if (pay <= 0 || double.IsInfinity(pay)) return;
            string[] moved = Moved(happens).ToArray();
            if (moved.Length == 0 || moved.Any(member => !CanReturn(target.Next, member, happens))) continue;
            double back = going.Where(other => other != happens).Select(other => other.Amount.Low)
                .DefaultIfEmpty(double.NegativeInfinity).Min();
            double gain = (pay + back) * (horizon / 2);
            if (gain <= 0 || gain <= target.Goal) continue;
            RewardPart part = target.Parts
                .OrderByDescending(part => Bounds.Of(Cases.Settle(part.Value, happens.Given)).Low).First();
            context.ReportTarget(
                Descriptor, part.Site, target, part.Text, RuleContext.Text(pay),
                back < 0 ? $"costs {RuleContext.Text(-back)} at most" : "costs nothing",
                $" ({RuleContext.Text(gain)} in {horizon} steps"
                + (target.Goal is > 0 and var goal ? $", where the goal pays {RuleContext.Text(goal)})" : ")"));
            return;
        }
    }

    // The members whose change is the event: a condition on both sides of the step that staying put does not meet, or
    // one that holds on one side and not on the other.
    private static IEnumerable<string> Moved(TransitionCase happens)
    {
        return
            from made in happens.Given.Made
            where made.Condition.ReadsSide(Side.After)
                && (made.Condition.ReadsSide(Side.Before) ? NeedsChange(made) : HasReverse(made))
            from read in made.Condition.Reads()
            where read.Path.StartsWith(Side.After, StringComparison.Ordinal) && read.Member.Length > 0
            select read.Member;

        bool HasReverse((Node Condition, bool Holds) made) => happens.Given.Made.Any(
            other => other.Holds != made.Holds && other.Condition.Same(Nodes.Reversed(made.Condition)));
    }

    private static bool NeedsChange((Node Condition, bool Holds) made) =>
        States.AtRest(made.Condition) is var resting
        && (resting is not Node.Truth(var holds) || holds != made.Holds);

    // Seen in the dynamics; or a place, of which the event asks where it comes from.
    private static bool CanReturn(Node? next, string member, TransitionCase happens)
    {
        if (next is null || States.Member(next, member.Split('.')[0]) is null) return false;
        if (States.IsOneWay(next, member)) return false;
        return States.MovesBothWays(next, member) || happens.Given.Made.Any(
            made => made.Holds && made.Condition is Node.Equal && made.Condition.Parts.Any(IsStep));

        static bool IsStep(Node part) =>
            part is Node.Add or Node.Call && part.ReadsSide(Side.Before) && !part.ReadsSide(Side.After);
    }
}
