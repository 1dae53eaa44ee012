using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>What goes too far to one side is charged and what goes too far to the other is not.</summary>
internal sealed class OneSidedPenaltyOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => OneSidedPenalty.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            Node? read = Hinges(part.Value).FirstOrDefault(
                read => context.Type.TakesMagnitudeOf(read.Member.Split('.').Last()));
            if (read is not null) context.ReportTarget(Descriptor, part.Site, target, part.Text, read.Text);
        }
    }

    // Math.Max(0, x - limit) of a member that is no magnitude; what the true reward charges is as it is meant.
    private static IEnumerable<Node> Hinges(Node node)
    {
        if (node.IsTruth) yield break;
        if (node.Kind == NodeKind.Max && node.Parts.Any(part => part.IsNumber && part.Value == 0))
        {
            LinearForm over = LinearForm.Of(node.Parts.First(part => !part.IsNumber || part.Value != 0));
            (double Factor, Node Value)[] terms = over.Terms.ToArray();
            if (over.Constant < 0 && terms.Length == 1 && terms[0] is (> 0, { Kind: NodeKind.Read } read))
                yield return read;
        }

        foreach (Node part in node.Parts)
        {
            foreach (Node read in Hinges(part)) yield return read;
        }
    }
}
