using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Where the declarations of a type write to a field of its own, read from syntax.</summary>
internal static class FieldWrites
{
    /// <summary>How a write changes the field: the text of a literal, "+", "-", or empty for anything else.</summary>
    public static IEnumerable<(MemberDeclarationSyntax Member, SyntaxNode Site, string Change)> Of(
        INamedTypeSymbol type, string field)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration) continue;
            foreach (MemberDeclarationSyntax member in declaration.Members)
            {
                if (member is BaseTypeDeclarationSyntax or BaseFieldDeclarationSyntax) continue;
                foreach (SyntaxNode node in member.DescendantNodes())
                {
                    if (Change(node, field) is { } change) yield return (member, node, change);
                }
            }
        }
    }

    private static string? Change(SyntaxNode node, string field)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax } tuple:
                return tuple.Left.DescendantNodes().OfType<ExpressionSyntax>().Any(part => IsField(part, field))
                    ? string.Empty
                    : null;
            case AssignmentExpressionSyntax assignment when IsField(assignment.Left, field):
                return assignment.Kind() switch
                {
                    SyntaxKind.AddAssignmentExpression => "+",
                    SyntaxKind.SubtractAssignmentExpression => "-",
                    SyntaxKind.SimpleAssignmentExpression when assignment.Right is LiteralExpressionSyntax literal =>
                        literal.Token.Text,
                    _ => string.Empty,
                };
            case PrefixUnaryExpressionSyntax prefix when IsField(prefix.Operand, field):
                return Step(prefix.Kind());
            case PostfixUnaryExpressionSyntax postfix when IsField(postfix.Operand, field):
                return Step(postfix.Kind());
            case ArgumentSyntax passed when !passed.RefKindKeyword.IsKind(SyntaxKind.None):
                return IsField(passed.Expression, field) ? string.Empty : null;
            default:
                return null;
        }
    }

    private static string? Step(SyntaxKind kind) => kind switch
    {
        SyntaxKind.PreIncrementExpression or SyntaxKind.PostIncrementExpression => "+",
        SyntaxKind.PreDecrementExpression or SyntaxKind.PostDecrementExpression => "-",
        _ => null,
    };

    // Through any instance: another object's write to the field is one more that may reset it.
    private static bool IsField(ExpressionSyntax target, string field) =>
        field.Length > 0 && CallShape.NameOf(target) == field;
}
