using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>What methods give back, read from syntax.</summary>
internal static class MethodResults
{
    /// <summary>Where a method is declared.</summary>
    public static IEnumerable<MethodDeclarationSyntax> Declarations(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>();

    /// <summary>The values that a method returns, those of functions in it left out.</summary>
    public static IEnumerable<ExpressionSyntax> Of(MethodDeclarationSyntax method) =>
        method.ExpressionBody is { } arrow
            ? [arrow.Expression]
            : method.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>()
                .Select(returned => returned.Expression).OfType<ExpressionSyntax>();
}
