using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>Constants that graders pay, and what pays nothing in their place.</summary>
internal static class Amounts
{
    /// <summary>The edit that pays nothing: of a constant, or of the one that a call is given; null for any other.</summary>
    public static TextChange? Nothing(ExpressionSyntax? paid) => paid switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) =>
            FixSite.Replace(literal, "false"),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) =>
            FixSite.Replace(literal, "0"),
        InvocationExpressionSyntax call when Paid(call) is { Length: 1 } one => Nothing(one[0]),
        _ => null,
    };

    private static ExpressionSyntax[] Paid(InvocationExpressionSyntax call) =>
    [
        .. call.ArgumentList.Arguments.Select(argument => argument.Expression).Where(argument =>
            argument is InvocationExpressionSyntax || argument.IsKind(SyntaxKind.TrueLiteralExpression)
                || argument.IsKind(SyntaxKind.NumericLiteralExpression)),
    ];
}
