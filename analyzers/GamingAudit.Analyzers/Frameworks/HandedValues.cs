using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>The values that an expression hands on.</summary>
internal static class HandedValues
{
    /// <summary>The values of which one is meant: of a choice, of what is narrowed or scaled.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value) => Bare(value) switch
    {
        ConditionalExpressionSyntax choice => Of(choice.WhenTrue).Concat(Of(choice.WhenFalse)),
        AwaitExpressionSyntax awaited => Of(awaited.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Of(minus.Operand),
        // score / total: its share of what all have.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } share when IsTotal(share.Right) =>
            Of(share.Left),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } given } call
            when CallShape.NameOf(call.Expression) is "Clamp" or "clamp" => Of(given[0].Expression),
        var one => [one],
    };

    private static bool IsTotal(ExpressionSyntax divisor) => CallShape.NameOf(Bare(divisor)) is { } name
        && NameWords.Of(name).Any(word => word is "total" or "sum");

    /// <summary>The value without casts and parentheses.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure =>
            Bare(sure.Operand),
        _ => value,
    };
}
