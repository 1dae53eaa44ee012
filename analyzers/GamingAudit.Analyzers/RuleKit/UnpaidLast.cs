using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// The last of a row, which ends the episode for nothing, where each before it is paid:
/// <c>if (next == gates.Count - 1) EndEpisode(); else { next++; AddReward(0.5f); }</c>.
/// </summary>
internal static class UnpaidLast
{
    /// <summary>What each before it pays, the end and its test; null where there is none.</summary>
    public static (RewardTerm Each, RewardCall End, BranchTest Test)? Of(ClassLedger type, RuleContext context)
    {
        if (type.Terms.Any(term => term is { EndsAfter: true, Amount.High: > 0 })) return null;
        if (OtherPayers.MayPay(type.Type, context.Compilation)) return null;
        return (from method in type.Methods
                from end in method.Ends
                where end.Kind is CallKind.End or CallKind.EndLater && end.Receiver.IsSelf
                from test in Branches.Around(end.Site.Syntax)
                where test.Holds && !UnpaidGoals.IsPaid(test, method, context.Type)
                from each in method.Terms
                where each is { IsOwn: true, EndsAfter: false, Amount: { IsSure: true, IsPositive: true } }
                    && Branches.Around(each).Any(other => other.Condition == test.Condition && !other.Holds)
                    && IsCountedBeside(each, test, context)
                select ((RewardTerm, RewardCall, BranchTest)?)(each, end, test)).FirstOrDefault();
    }

    // What the end asks for goes up where the pay is, and only there.
    private static bool IsCountedBeside(RewardTerm each, BranchTest last, RuleContext context)
    {
        if (each.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is not { Parent: not null } block) return false;
        return SyntaxGuards.Of(last.Condition, true).Any(fact => fact.Subject.Parts.Length == 1
            && fact.Relation is Relation.Equal or Relation.GreaterOrEqual or Relation.Greater
            && IsCount(fact.Subject.Last.Name));

        bool IsCount(string name)
        {
            if (context.Type.WritesOf(name).Where(write => !context.Type.IsAtStart(write.Site)).ToList()
                is not { Count: 1 } only || only[0] is not { Change: "+", Site: var site }) return false;
            return site.FirstAncestorOrSelf<BlockSyntax>() is { } around && around.Span.Contains(block.Span)
                && Branches.Around(site).Any();
        }
    }
}
