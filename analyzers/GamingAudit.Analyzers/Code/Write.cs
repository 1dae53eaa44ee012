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

    /// <summary>Whether the object that writes is surely the one that is written: speed = 3, this.speed++.</summary>
    public bool IsOfItself => Site switch
    {
        AssignmentExpressionSyntax assignment => IsSelf(assignment.Left),
        PrefixUnaryExpressionSyntax prefix => IsSelf(prefix.Operand),
        PostfixUnaryExpressionSyntax postfix => IsSelf(postfix.Operand),
        ArgumentSyntax passed => IsSelf(passed.Expression),
        _ => false,
    };

    /// <summary>How the value changes: the text of a literal, "+", "-", or empty for anything else.</summary>
    public string Change => Site.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression => "+",
        SyntaxKind.SubtractAssignmentExpression => "-",
        SyntaxKind.PreIncrementExpression or SyntaxKind.PostIncrementExpression => "+",
        SyntaxKind.PreDecrementExpression or SyntaxKind.PostDecrementExpression => "-",
        _ => Value is LiteralExpressionSyntax literal ? literal.Token.Text : string.Empty,
    };

    private static bool IsSelf(ExpressionSyntax target) => target switch
    {
        ElementAccessExpressionSyntax element => IsSelf(element.Expression),
        MemberAccessExpressionSyntax member => member.Expression is ThisExpressionSyntax or BaseExpressionSyntax,
        _ => target is IdentifierNameSyntax,
    };
}
