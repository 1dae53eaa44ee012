using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is charged only while somebody watches.</summary>
internal sealed class SupervisedPenaltyOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => SupervisedPenalty.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            if (Watch(part.Value, context.Words(WordLists.Watch)) is { } read)
                context.ReportTarget(Descriptor, part.Site, target, part.Text, read.Path);
        }
    }

    // What the true reward asks is what is wanted.
    private static Node.Read? Watch(Node node, HashSet<string> words)
    {
        if (node.IsTruth) return null;
        Node.Read? own = node is Node.Choice choice
            ? choice.Condition.Reads().FirstOrDefault(
                read => SupervisedPenalty.IsWatch(Place.Identifiers(read.Member), words))
            : null;
        return own ?? node.Parts.Select(part => Watch(part, words)).FirstOrDefault(found => found is not null);
    }
}
