using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>One assignment of a name, read from syntax.</summary>
/// <param name="Name">The simple name, of whatever instance: another object's write is one more.</param>
/// <param name="Site">The assignment, the step by one, or the argument that is passed by reference.</param>
internal sealed record Write(string Name, SyntaxNode Site)
{
    /// <summary>The value of a plain assignment; null for any other.</summary>
    public ExpressionSyntax? Value =>
        Site is AssignmentExpressionSyntax { Left: not TupleExpressionSyntax } assignment
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? assignment.Right
            : null;

    /// <summary>How the value changes: the text of a literal, "+", "-", or empty for anything else.</summary>
    public string Change => Site.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression => "+",
        SyntaxKind.SubtractAssignmentExpression => "-",
        SyntaxKind.PreIncrementExpression or SyntaxKind.PostIncrementExpression => "+",
        SyntaxKind.PreDecrementExpression or SyntaxKind.PostDecrementExpression => "-",
        _ => Value is LiteralExpressionSyntax literal ? literal.Token.Text : string.Empty,
    };
}
