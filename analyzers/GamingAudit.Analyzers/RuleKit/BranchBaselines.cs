using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Baselines that follow only in one branch of the step, and are old when the agent comes into it.</summary>
internal static class BranchBaselines
{
    /// <summary>
    /// What raises the flag of the branch in the middle of an episode, and measures nothing anew; null where nothing
    /// does, or where the baseline follows in the other branch too.
    /// </summary>
    public static SyntaxNode? Entered(string field, RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (method.Body.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } step) return null;
        Write[] follows = [.. context.Type.WritesOf(field).Where(write => !context.Type.IsAtStart(write.Site)
            && step.Span.Contains(write.Site.Span) && write.Site.SyntaxTree == step.SyntaxTree)];
        if (follows.Length == 0) return null;
        foreach (Fact asked in Branches.Around(term).Where(test => test.Holds)
            .SelectMany(test => SyntaxGuards.Of(test.Condition, true)).Where(IsFlag))
        {
            if (!follows.All(write => Branches.Around(write.Site).Where(test => test.Holds)
                .SelectMany(test => SyntaxGuards.Of(test.Condition, true)).Any(asked.SameAs))) continue;
            foreach ((MemberDeclarationSyntax member, Write raised) in
                Writes.Of(context.Type.Type, asked.Subject.Text))
            {
                if (raised.Change != (asked.Value is true ? "true" : "false")) continue;
                if (BaselineOrder.Sites(raised.Site, member, context.Type).FirstOrDefault(site =>
                    !BaselineOrder.IsRenewed(field, site, step, method, context)) is { } entered) return entered;
            }
        }

        return null;
    }

    private static bool IsFlag(Fact fact) =>
        fact is { Relation: Relation.Equal, Value: bool, Aspect.Length: 0, Subject.Parts.Length: 1 };
}
