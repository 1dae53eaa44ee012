using System;
using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A ratio is paid whose denominator grows only by what the agent chooses to do.</summary>
internal sealed class ShrinkableDenominatorOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => ShrinkableDenominator.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Next is null) return;
        foreach (RewardPart part in target.Parts)
        {
            Node? below = part.Value.All().Where(node => node.Kind == NodeKind.Divide && node.Parts[0].ReadsState)
                .Select(ratio => Counter(ratio.Parts[1]))
                .FirstOrDefault(counter => counter is not null
                    && ShrinkableDenominator.IsChosen(target.Next, counter.Member));
            if (below is not null) context.ReportTarget(Descriptor, part.Site, target, part.Text, below.Text);
        }
    }

    // n, or Math.Max(1, n).
    private static Node? Counter(Node divisor)
    {
        Node[] reads = divisor.Kind == NodeKind.Max
            ? divisor.Parts.Where(part => !part.IsNumber).ToArray()
            : [divisor];
        return reads.Length == 1 && reads[0].Kind == NodeKind.Read && reads[0].Member.Length > 0 ? reads[0] : null;
    }
}
