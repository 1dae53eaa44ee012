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
            Node.Read? read = Hinges(part.Value).FirstOrDefault(
                read => context.Type.TakesMagnitudeOf(read.Member.Split('.').Last()));
            if (read is not null) context.ReportTarget(Descriptor, part.Site, target, part.Text, read.Path);
        }
    }

    // Math.Max(0, x - limit) of a member that is no magnitude; what the true reward charges is as it is meant.
    private static IEnumerable<Node.Read> Hinges(Node node)
    {
        if (node.IsTruth) yield break;
        if (node is Node.Max && node.Parts.Any(part => part is Node.Number(0)))
        {
            LinearForm over = LinearForm.Of(node.Parts.First(part => part is not Node.Number(0)));
            (double Factor, Node Value)[] terms = over.Terms.ToArray();
            if (over.Constant < 0 && terms.Length == 1 && terms[0] is ( > 0, Node.Read read))
                yield return read;
        }

        foreach (Node part in node.Parts)
        {
            foreach (Node.Read read in Hinges(part)) yield return read;
        }
    }
}
