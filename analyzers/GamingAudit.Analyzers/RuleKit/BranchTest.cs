using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>A condition that decides whether a place in the code runs.</summary>
/// <param name="Condition">The condition; what a switch tests, for a place in one of its sections.</param>
/// <param name="Holds">Whether the place runs where it is true.</param>
/// <param name="Branch">What the condition decides about; the exit, where it stands before the place.</param>
internal sealed record BranchTest(ExpressionSyntax Condition, bool Holds, SyntaxNode Branch)
{
    /// <summary>The condition as somebody wrote it; with the opposite operator where it must not hold.</summary>
    public string Text => Holds ? Condition.ToString() : Negated(Condition);

    private static string Negated(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Negated(inner.Expression),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => not.Operand.ToString(),
        BinaryExpressionSyntax test when Opposite(test.Kind()) is { } opposite =>
            test.Left + " " + opposite + " " + test.Right,
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax => "!" + condition,
        _ => "!(" + condition + ")",
    };

    private static string? Opposite(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => "!=",
        SyntaxKind.NotEqualsExpression => "==",
        SyntaxKind.LessThanExpression => ">=",
        SyntaxKind.LessThanOrEqualExpression => ">",
        SyntaxKind.GreaterThanExpression => "<=",
        SyntaxKind.GreaterThanOrEqualExpression => "<",
        _ => null,
    };
}
