using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>Finds assignments: the one reader of what code writes.</summary>
internal static class Writes
{
    /// <summary>Those that the declarations of a type make to a name, each with the member that makes it.</summary>
    public static IEnumerable<(MemberDeclarationSyntax Member, Write Write)> Of(INamedTypeSymbol type, string name) =>
        from reference in type.DeclaringSyntaxReferences
        let declaration = reference.GetSyntax() as TypeDeclarationSyntax
        where declaration is not null
        from member in declaration.Members
        where member is not (BaseTypeDeclarationSyntax or BaseFieldDeclarationSyntax)
        from write in In(member)
        where write.Name == name
        select (member, write);

    /// <summary>Those below the node.</summary>
    public static IEnumerable<Write> In(SyntaxNode node)
    {
        foreach (SyntaxNode inner in node.DescendantNodes())
        {
            switch (inner)
            {
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax parts }:
                    foreach (ArgumentSyntax part in parts.Arguments)
                        if (NameOf(part.Expression) is { } element) yield return new Write(element, inner);
                    break;
                case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) is { } name:
                    yield return new Write(name, assignment);
                    break;
                case PrefixUnaryExpressionSyntax prefix
                    when IsStep(prefix.Kind()) && NameOf(prefix.Operand) is { } name:
                    yield return new Write(name, inner);
                    break;
                case PostfixUnaryExpressionSyntax postfix
                    when IsStep(postfix.Kind()) && NameOf(postfix.Operand) is { } name:
                    yield return new Write(name, inner);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } filled } call
                    when Filled(call) is >= 0 and var at && at < filled.Count
                        && NameOf(filled[at].Expression) is { } name:
                    yield return new Write(name, inner);
                    break;
                case ArgumentSyntax passed
                    when !passed.RefKindKeyword.IsKind(SyntaxKind.None) && NameOf(passed.Expression) is { } name:
                    yield return new Write(name, inner);
                    break;
            }
        }
    }

    // Array.Fill(last, 50): which argument is written; -1 for any other call.
    private static int Filled(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "Array" }, Name.Identifier.ValueText: var name,
        } ? name switch { "Clear" or "Fill" => 0, "Copy" => call.ArgumentList.Arguments.Count == 3 ? 1 : 2, _ => -1 }
            : -1;

    /// <summary>The simple name of what an assignment to such an expression writes: seen of game.seen[i].</summary>
    public static string? NameOf(ExpressionSyntax target) =>
        target is ElementAccessExpressionSyntax element
            ? NameOf(element.Expression)
            : CallShape.NameOf(target) is { Length: > 0 } name ? name : null;

    private static bool IsStep(SyntaxKind kind) =>
        kind is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;
}
