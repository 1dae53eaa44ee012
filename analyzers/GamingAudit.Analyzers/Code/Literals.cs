using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>Numbers read from syntax, for places whose semantic model an analyzer may not ask for.</summary>
internal static class Literals
{
    /// <summary>The value of a literal, with or without signs and parentheses; null for anything else.</summary>
    public static double? Number(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: IConvertible value and not (string or bool or char) } =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture),
        PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression) => -Number(minus.Operand),
        PrefixUnaryExpressionSyntax plus when plus.IsKind(SyntaxKind.UnaryPlusExpression) => Number(plus.Operand),
        ParenthesizedExpressionSyntax inner => Number(inner.Expression),
        _ => null,
    };
}
