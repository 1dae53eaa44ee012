using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A positive amount depends on the chosen action and on nothing that the action brings about.</summary>
internal sealed class PaysForActionOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => PaysForAction.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            foreach ((double factor, Node value) in LinearForm.Of(part.Value).Terms)
            {
                if (!value.ReadsSide(Side.Action) || !Pays(factor, value, target)) continue;
                context.ReportTarget(Descriptor, part.Site, target, part.Text);
                break;
            }
        }
    }

    private static bool Pays(double factor, Node value, TargetLedger target)
    {
        Amount all = Bounds.Of(value) * Amount.Of(factor);
        if (value is not Node.Choice) return !value.ReadsState && all.Low >= 0 && all.High > 0;
        // Where the dynamics forget the action, choosing well is the whole task.
        if (target.Horizon is null or 1 || target.Next is not { } next || !next.ReadsSide(Side.Action)) return false;
        return States.Leaves(value).Any(
            leaf => !leaf.Value.ReadsState && leaf.Conditions.All(made => !made.Condition.ReadsState)
                && (Bounds.Of(leaf.Value) * Amount.Of(factor)).IsPositive && !Ends(leaf.Conditions, target));
    }

    // Whether the action that the conditions ask for ends the episode, so that it is paid once.
    private static bool Ends(IEnumerable<(Node Condition, bool Holds)> conditions, TargetLedger target)
    {
        if (target.Terminal is not { } terminal) return false;
        if (States.BeforeStep(terminal, target.Next) is not { } ended) return false;
        Assumptions given = Assumptions.None.Assume(Nodes.Reversed(terminal), false);
        foreach ((Node condition, bool holds) in conditions) given = given.Assume(condition, holds);
        return given.Decide(Cases.Settle(ended, given)) == true;
    }
}
