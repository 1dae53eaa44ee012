using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>Tests of which of two is the greater.</summary>
internal static class Orders
{
    /// <summary>Of a &gt; b and of b &lt;= a, a: the side that has to be the greater; null of any other test.</summary>
    public static ExpressionSyntax? Greater(BinaryExpressionSyntax test) => test.Kind() switch
    {
        SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => test.Left,
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => test.Right,
        _ => null,
    };
}
