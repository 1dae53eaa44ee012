using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>Assignments read from syntax.</summary>
internal static class Writes
{
    /// <summary>The names that a body assigns and does not declare itself.</summary>
    public static IEnumerable<string> OfState(SyntaxNode body)
    {
        HashSet<string> locals = LocalNames.In(body);
        foreach ((string name, _) in In(body))
        {
            if (name != "_" && !locals.Contains(name)) yield return name;
        }
    }

    /// <summary>The simple names that the node assigns, with the value where it is a plain assignment.</summary>
    public static IEnumerable<(string Name, ExpressionSyntax? Value)> In(SyntaxNode node)
    {
        foreach (SyntaxNode inner in node.DescendantNodes())
        {
            switch (inner)
            {
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax parts }:
                    foreach (ArgumentSyntax part in parts.Arguments)
                        if (NameOf(part.Expression) is { } element) yield return (element, null);
                    break;
                case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) is { } name:
                    bool isPlain = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);
                    yield return (name, isPlain ? assignment.Right : null);
                    break;
                case PrefixUnaryExpressionSyntax prefix
                    when IsStep(prefix.Kind()) && NameOf(prefix.Operand) is { } name:
                    yield return (name, null);
                    break;
                case PostfixUnaryExpressionSyntax postfix
                    when IsStep(postfix.Kind()) && NameOf(postfix.Operand) is { } name:
                    yield return (name, null);
                    break;
                case ArgumentSyntax passed
                    when !passed.RefKindKeyword.IsKind(SyntaxKind.None) && NameOf(passed.Expression) is { } name:
                    yield return (name, null);
                    break;
            }
        }
    }

    private static string? NameOf(ExpressionSyntax target) =>
        target is ElementAccessExpressionSyntax element
            ? NameOf(element.Expression)
            : CallShape.NameOf(target) is { Length: > 0 } name ? name : null;

    private static bool IsStep(SyntaxKind kind) =>
        kind is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;
}
