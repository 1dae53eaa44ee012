using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An approach is paid and a retreat is not, while the last distance follows both ways.</summary>
internal sealed class OneSidedProgressOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => OneSidedProgress.Rule;

    // A difference of what was and what is, cut off at zero.
    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            foreach ((double factor, Node value) in LinearForm.Of(part.Value).Terms)
            {
                if (Gain(factor, value) is not { } gain || IsCharged(target, gain)) continue;
                context.ReportTarget(Descriptor, part.Site, target, part.Text, NodeText.Of(gain) + " > 0", Side.Before,
                    "nothing");
            }
        }
    }

    private static Node? Gain(double factor, Node value)
    {
        if (value is Node.Choice choice) return GainOfChoice(factor, choice);
        bool isPaid = value is Node.Max ? factor > 0 : value is Node.Min && factor < 0;
        if (!isPaid || !value.Parts.Any(part => part is Node.Number(0))) return null;
        Node difference = value.Parts.First(part => part is not Node.Number(0));
        return IsSignedDifference(difference) ? difference : null;
    }

    // nearer ? bonus : 0
    private static Node? GainOfChoice(double factor, Node.Choice choice)
    {
        if (choice.Condition is not Node.Less(var lower, var higher)) return null;
        Node difference = Nodes.Add(higher, Nodes.Negate(lower));
        if (!IsSignedDifference(difference)) return null;
        if (difference.Reads().All(IsCount) && !difference.All().Any(part => part is Node.Abs)) return null;
        Amount met = Bounds.Of(choice.Then) * Amount.Of(factor);
        Amount missed = Bounds.Of(choice.Otherwise) * Amount.Of(factor);
        bool isGain = choice.Then is Node.Number ? met.IsPositive : IsSignedDifference(choice.Then) && factor > 0;
        return isGain && missed.Low >= 0 && missed.High <= 0 ? difference : null;
    }

    // A count jumps: what it counts is an event. A distance is none.
    private static bool IsCount(Node.Read read) =>
        read.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Byte;

    private static bool IsSignedDifference(Node node)
    {
        if (!node.ReadsSide(Side.Before) || !node.ReadsSide(Side.After)) return false;
        LinearForm both = LinearForm.Of(Nodes.Add(node, Nodes.Reversed(node)));
        return both.Constant == 0 && !both.Terms.Any();
    }

    private static bool IsCharged(TargetLedger target, Node gain)
    {
        if (gain.Reads().Any(read => read.Member.Length > 0 && States.IsOneWay(target.Next, read.Member))) return true;
        Node loss = Nodes.Negate(gain);
        return LinearForm.Of(target.Total).Terms.Any(
            term => (term.Value is Node.Max && term.Factor < 0 && term.Value.Parts.Any(IsLoss))
                || (term.Value is Node.Min && term.Factor > 0 && term.Value.Parts.Any(IsGain)));

        bool IsLoss(Node part) => IsZero(LinearForm.Of(Nodes.Add(part, gain)));
        bool IsGain(Node part) => IsZero(LinearForm.Of(Nodes.Add(part, loss)));
        static bool IsZero(LinearForm form) => form.Constant == 0 && !form.Terms.Any();
    }
}
