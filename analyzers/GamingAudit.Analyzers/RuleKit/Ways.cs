using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>How far two places are apart, as code measures it.</summary>
internal static class Ways
{
    /// <summary>
    /// Distance(hand, cube), hand.DistanceTo(cube), (hand - cube).magnitude, Sqrt(dx * dx + dy * dy): whether a part is
    /// the way between two places.
    /// </summary>
    public static bool Is(SyntaxNode part) => part switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } squares } root
            when CallShape.NameOf(root.Expression) == "Sqrt" => IsSumOfSquares(squares[0].Expression),
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is "Distance" or "DistanceTo",
        MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "magnitude" or "sqrMagnitude",
            Expression: ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax way },
        } => way.IsKind(SyntaxKind.SubtractExpression),
        _ => false,
    };

    // Of differences: (goal - x) * (goal - x), or of locals that hold them.
    private static bool IsSumOfSquares(ExpressionSyntax sum) => sum switch
    {
        ParenthesizedExpressionSyntax inner => IsSumOfSquares(inner.Expression),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.AddExpression) =>
            IsSumOfSquares(both.Left) && IsSumOfSquares(both.Right),
        BinaryExpressionSyntax square when square.IsKind(SyntaxKind.MultiplyExpression) =>
            SyntaxFactory.AreEquivalent(square.Left, square.Right) && IsDifference(square.Left),
        _ => false,
    };

    private static bool IsDifference(ExpressionSyntax side) => IsSubtraction(side)
        || (side is IdentifierNameSyntax { Identifier.ValueText: var name }
            && side.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && LocalNames.Start(name, member) is { } made && IsSubtraction(made));

    private static bool IsSubtraction(ExpressionSyntax side) => side switch
    {
        ParenthesizedExpressionSyntax inner => IsSubtraction(inner.Expression),
        _ => side.IsKind(SyntaxKind.SubtractExpression),
    };
}
