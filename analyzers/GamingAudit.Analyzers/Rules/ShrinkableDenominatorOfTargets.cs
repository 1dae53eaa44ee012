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
            Node.Read? below = part.Value.All().OfType<Node.Divide>().Where(ratio => ratio.Above.ReadsState)
                .Select(ratio => Counter(ratio.Below))
                .FirstOrDefault(counter => counter is not null
                    && ShrinkableDenominator.IsChosen(target.Next, counter.Member));
            if (below is null) continue;
            context.ReportTarget(
                Descriptor, part.Site, target, part.Text, below.Path, ShrinkableDenominator.Chosen);
        }
    }

    // n, or Math.Max(1, n).
    private static Node.Read? Counter(Node divisor)
    {
        Node[] reads = divisor is Node.Max
            ? divisor.Parts.Where(part => part is not Node.Number).ToArray()
            : [divisor];
        return reads.Length == 1 && reads[0] is Node.Read { Member.Length: > 0 } read ? read : null;
    }
}
