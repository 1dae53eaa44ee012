using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>Two pieces of syntax beside one another.</summary>
internal static class SyntaxPairs
{
    /// <summary>
    /// The one pair of expressions in which two are different; null where they are not, or in more than one.
    /// </summary>
    public static (ExpressionSyntax One, ExpressionSyntax Other)? Apart(SyntaxNode one, SyntaxNode other)
    {
        if (one.IsEquivalentTo(other, topLevel: false)) return null;
        var pairs = one.ChildNodes().Zip(other.ChildNodes(), (a, b) => (One: a, Other: b))
            .Where(pair => !pair.One.IsEquivalentTo(pair.Other, topLevel: false)).Take(2).ToList();
        bool isInside = one.RawKind == other.RawKind && pairs.Count == 1
            && one is not (MemberAccessExpressionSyntax or IdentifierNameSyntax)
            && one.ChildNodes().Count() == other.ChildNodes().Count();
        if (isInside) return Apart(pairs[0].One, pairs[0].Other);
        return one is ArgumentSyntax { Expression: var a } && other is ArgumentSyntax { Expression: var b } ? (a, b)
            : pairs.Count < 2 && one is ExpressionSyntax left && other is ExpressionSyntax right ? (left, right)
            : null;
    }
}
