using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>The parts of a condition that hold together where it holds.</summary>
internal static class Conjuncts
{
    /// <summary>Each of them, as they are written; the condition itself where it is no <c>and</c>.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) =>
            Of(both.Left).Concat(Of(both.Right)),
        _ => [condition],
    };
}
