using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Things that are put away where they are paid for, and that come back by themselves later.</summary>
internal static class Respawns
{
    /// <summary>Invoke(nameof(Show), 2f), StartCoroutine(Return(coin)): what brings it back; null where nothing does.
    /// </summary>
    public static SyntaxNode? Of(RewardTerm pay, TypeSource type)
    {
        if (pay.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is not { } block
            || block.Parent is MemberDeclarationSyntax) return null;
        if (!block.DescendantNodes().Any(node => Switches(node, SyntaxKind.FalseLiteralExpression))) return null;
        return block.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(
            call => KnownFrameworks.Words.Delays.Contains(CallShape.NameOf(call.Expression) ?? string.Empty)
                && Started(call, type) is { } later
                && later.DescendantNodes().Any(node => Switches(node, SyntaxKind.TrueLiteralExpression)));
    }

    // SetActive(false), enabled = false
    private static bool Switches(SyntaxNode node, SyntaxKind value) => node switch
    {
        InvocationExpressionSyntax call => Switching.To(call) is { } to
            && to == (value == SyntaxKind.TrueLiteralExpression),
        AssignmentExpressionSyntax set =>
            CallShape.NameOf(set.Left) is "enabled" or "isTrigger" && set.Right.IsKind(value),
        _ => false,
    };

    private static MethodDeclarationSyntax? Started(InvocationExpressionSyntax call, TypeSource type) =>
        call.ArgumentList.Arguments.FirstOrDefault()?.Expression switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } named } name
                when CallShape.NameOf(name.Expression) == "nameof" =>
                type.Declaration(CallShape.NameOf(named[0].Expression) ?? string.Empty, 0),
            InvocationExpressionSyntax started => type.Declaration(started),
            LiteralExpressionSyntax { Token.Value: string name } => type.Declaration(name, 0),
            _ => null,
        };
}
