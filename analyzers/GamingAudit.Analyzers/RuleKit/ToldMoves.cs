using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Things that another object measures the way to and moves when the agent tells it to.</summary>
internal static class ToldMoves
{
    /// <summary>
    /// The call by which the agent has another object put somewhere else what that object measures for it, in the
    /// middle of an episode and without a new measure; null where there is none.
    /// </summary>
    public static SyntaxNode? Of(
        string field, IReadOnlyList<SyntaxNode> measured, MethodLedger paying, RuleContext context)
    {
        if (paying.Body.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } step) return null;
        foreach (InvocationExpressionSyntax asked in measured.OfType<InvocationExpressionSyntax>())
        {
            if (context.Type.OfReceiver(asked) is not { Type.TypeKind: TypeKind.Class } other
                || other.Declaration(asked) is not { } measure) continue;
            string name = Places.OfReceiver(asked).Text;
            HashSet<string> read = [.. BaselineOrder.WithHelpers(measure, other).OfType<IdentifierNameSyntax>()
                .Select(one => one.Identifier.ValueText).Where(one => TypeMembers.Find(other.Type, one) is not null)];
            foreach (MemberDeclarationSyntax member in BaselineOrder.Members(context.Type))
            {
                foreach (InvocationExpressionSyntax call in member.DescendantNodes()
                    .OfType<InvocationExpressionSyntax>().Where(one => Places.OfReceiver(one).Text == name))
                {
                    if (other.Declaration(call) is not { } told || told == measure) continue;
                    if (!Unrolled.Of(told, other).Any(node => Changes(node, read, other.Words))) continue;
                    foreach (SyntaxNode site in BaselineOrder.Sites(call, member, context.Type))
                    {
                        if (site.FirstAncestorOrSelf<MethodDeclarationSyntax>() == step && !Branches.Around(site).Any())
                            continue;
                        if (!BaselineOrder.IsRenewed(field, site, step, paying, context)) return call;
                    }
                }
            }
        }

        return null;
    }

    // food.position = ..., food = Instantiate(...), of what the measure reads; and not as it goes its way.
    private static bool Changes(SyntaxNode node, HashSet<string> read, Words words) =>
        node is not AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SimpleAssignmentExpression }
        && (Unrolled.Moved(node, words).Any(moved => read.Contains(Place.Identifiers(moved).FirstOrDefault() ?? ""))
            || (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var field } }
                && read.Contains(field)));
}
