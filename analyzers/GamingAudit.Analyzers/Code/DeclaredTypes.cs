using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// What an expression is declared as, read from syntax around it: for code whose model nobody may ask for.
/// </summary>
internal static class DeclaredTypes
{
    /// <summary>The simple name of the expression's type; null where its declaration is not at hand.</summary>
    public static string? Of(ExpressionSyntax? expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression);
            case CastExpressionSyntax cast:
                return Name(cast.Type);
            case BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.AsExpression } cast:
                return Name(cast.Right as TypeSyntax);
            case ObjectCreationExpressionSyntax made:
                return Name(made.Type);
            case PostfixUnaryExpressionSyntax bang:
                return Of(bang.Operand);
            case ConditionalAccessExpressionSyntax access:
                return Of(access.Expression);
            case IdentifierNameSyntax name:
                return Declaration(name, name.Identifier.ValueText) is var (type, value)
                    ? Name(type) is { } known and not "var" ? known : Of(value)
                    : null;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own:
                return Declaration(own, own.Name.Identifier.ValueText) is var (of, _) ? Name(of) : null;
            case ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax many }:
                return Declaration(many, many.Identifier.ValueText) is var (all, _) ? Element(all) : null;
            case InvocationExpressionSyntax call:
                return call.Expression.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault()
                    is { } generic && generic.TypeArgumentList.Arguments.Count == 1
                    ? Name(generic.TypeArgumentList.Arguments[0])
                    : null;
            default:
                return null;
        }
    }

    private static (TypeSyntax? Type, ExpressionSyntax? Value)? Declaration(SyntaxNode use, string name)
    {
        MemberDeclarationSyntax? member = use.Ancestors().OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(around => around is not BaseTypeDeclarationSyntax);
        IEnumerable<SyntaxNode> inBody = member?.DescendantNodes() ?? [];
        foreach (SyntaxNode node in inBody)
        {
            switch (node)
            {
                case ParameterSyntax parameter when parameter.Identifier.ValueText == name:
                    return (parameter.Type, null);
                case VariableDeclaratorSyntax local when local.Identifier.ValueText == name:
                    return ((local.Parent as VariableDeclarationSyntax)?.Type, local.Initializer?.Value);
                case ForEachStatementSyntax loop when loop.Identifier.ValueText == name:
                    return Name(loop.Type) == "var" && loop.Expression is IdentifierNameSyntax many
                        && Declaration(many, many.Identifier.ValueText) is var (all, _)
                        ? (ElementType(all), null)
                        : (loop.Type, null);
                case DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax tested } pattern
                    when tested.Identifier.ValueText == name:
                    return (pattern.Type, null);
                case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax given } declared
                    when given.Identifier.ValueText == name:
                    return (declared.Type, null);
            }
        }

        foreach (TypeDeclarationSyntax type in use.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            foreach (MemberDeclarationSyntax declared in type.Members)
            {
                if (declared is PropertyDeclarationSyntax property && property.Identifier.ValueText == name)
                    return (property.Type, null);
                if (declared is FieldDeclarationSyntax field
                    && field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name))
                    return (field.Declaration.Type, null);
            }
        }

        return null;
    }

    private static string? Name(TypeSyntax? type) => type switch
    {
        null => null,
        NullableTypeSyntax nullable => Name(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        ArrayTypeSyntax => null,
        _ => CallShape.NameOf(type) ?? type.ToString(),
    };

    private static string? Element(TypeSyntax? type) => Name(ElementType(type));

    // Of an array, and of a generic collection of one type.
    private static TypeSyntax? ElementType(TypeSyntax? type) => type switch
    {
        ArrayTypeSyntax array => array.ElementType,
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } of } => of[of.Count - 1],
        _ => null,
    };
}
