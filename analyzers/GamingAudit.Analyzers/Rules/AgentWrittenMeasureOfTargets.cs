using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The reward is multiplied by something that the action sets without anything else.</summary>
internal sealed class AgentWrittenMeasureOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => AgentWrittenMeasure.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Next is null) return;
        foreach (RewardPart part in target.Parts)
        {
            Node.Read? written = part.Value.All().OfType<Node.Multiply>().SelectMany(Scales)
                .FirstOrDefault(scale => IsSetByAction(target.Next, scale.Member));
            if (written is not null) context.ReportTarget(Descriptor, part.Site, target, part.Text, written.Path);
        }
    }

    // The factors of a product that are of one member, and scale what is read of the state.
    private static IEnumerable<Node.Read> Scales(Node.Multiply product)
    {
        for (int i = 0; i < 2; i++)
        {
            if (product.Parts[1 - i].ReadsState && Scale(product.Parts[i]) is { } scale) yield return scale;
        }
    }

    private static Node.Read? Scale(Node factor)
    {
        if (factor is Node.Read read) return read.Member.Length > 0 ? read : null;
        if (factor is not Node.Choice(var condition, var then, var otherwise)) return null;
        if (!Nodes.IsConstant(then) || !Nodes.IsConstant(otherwise)) return null;
        Node.Read[] reads = condition.Reads().Where(read => read.Member.Length > 0).ToArray();
        return reads.Length == 1 ? reads[0] : null;
    }

    // A constant that an action writes whatever the state is.
    private static bool IsSetByAction(Node next, string member) =>
        States.Member(next, member.Split('.')[0]) is { } value && States.Leaves(value).Any(
            leaf => Nodes.IsConstant(leaf.Value) && leaf.Conditions.Count > 0
                && leaf.Conditions.All(made => made.Condition.ReadsSide(Side.Action) && !made.Condition.ReadsState));
}
