using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The speed or height of a part of the body is paid whatever the posture.</summary>
internal sealed class UnguardedBodyPartOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => UnguardedBodyPart.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        HashSet<string> parts = context.Words(WordLists.BodyParts), posture = context.Words(WordLists.Posture);
        if (target.HasEnd || target.State is not { } state || target.Total.All().Any(AsksState)) return;
        if (!state.GetMembers().Any(member => NameWords.Of(member.Name).Any(posture.Contains))) return;
        foreach (RewardPart part in target.Parts)
        {
            Node.Read? moved = LinearForm.Of(part.Value).Terms.Where(term => term.Factor > 0)
                .Select(term => term.Value).OfType<Node.Read>().FirstOrDefault(IsMovement);
            if (moved is not null) context.ReportTarget(Descriptor, part.Site, target, part.Text, moved.Member);
        }

        bool IsMovement(Node.Read read) =>
            read.ReadsSide(Side.After)
            && read.Member.Split('.').SelectMany(NameWords.Of).Any(parts.Contains)
            && (NameWords.Of(read.Member.Split('.').Last()).Any(context.Words(WordLists.Speeds).Contains)
                || LinearForm.Of(target.Total).FactorOf(Nodes.Reversed(read)) < 0);
    }

    private static bool AsksState(Node node) => node is Node.Choice(var condition, _, _) && condition.ReadsState;
}
