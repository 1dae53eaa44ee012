using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// Finds members of types and what their declarations say. Types come from symbols, code from syntax.
/// </summary>
internal static class TypeMembers
{
    /// <summary>The member of that name, in the type or a base of it.</summary>
    public static ISymbol? Find(ITypeSymbol? type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).FirstOrDefault(member => !member.IsImplicitlyDeclared || IsPositional(member))
                is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The one method of that name that takes so many arguments; null where none or several do.</summary>
    public static IMethodSymbol? Method(ITypeSymbol? type, string name, int arguments)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            List<IMethodSymbol> found = at.GetMembers(name).OfType<IMethodSymbol>().Where(
                method => arguments <= method.Parameters.Length
                    && arguments >= method.Parameters.Count(parameter => !parameter.IsOptional)).ToList();
            if (found.Count > 0) return found.Count == 1 ? found[0] : null;
        }

        return null;
    }

    /// <summary>
    /// The type of that name that can be named without more inside another; null where none is found.
    /// </summary>
    public static INamedTypeSymbol? Type(INamedTypeSymbol? inside, string name)
    {
        for (INamedTypeSymbol? at = inside; at is not null; at = at.ContainingType)
        {
            if (at.Name == name) return at;
            if (at.GetTypeMembers(name).FirstOrDefault() is { } nested) return nested;
        }

        for (INamespaceSymbol? at = inside?.ContainingNamespace; at is not null; at = at.ContainingNamespace)
        {
            if (at.GetTypeMembers(name).FirstOrDefault() is { } found) return found;
        }

        return null;
    }

    /// <summary>The names of the parts that a record is made of by position.</summary>
    public static IReadOnlyList<string> Positions(ITypeSymbol? type, CancellationToken cancel) =>
        Parameters(type, cancel)?.Parameters.Select(parameter => parameter.Identifier.ValueText).ToList()
        ?? type?.GetMembers(".ctor").OfType<IMethodSymbol>().Where(made => made.Parameters.Length > 0)
            .OrderByDescending(made => made.Parameters.Length).FirstOrDefault()
            ?.Parameters.Select(parameter => parameter.Name).ToList()
        ?? (IReadOnlyList<string>)Array.Empty<string>();

    /// <summary>The body of a method or of a property's getter; null where it has none in source.</summary>
    public static SyntaxNode? Body(ISymbol member, CancellationToken cancel) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) switch
        {
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors
                .Select(accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody)
                .FirstOrDefault(body => body is not null),
            _ => null,
        };

    /// <summary>The value that a field or property is declared with.</summary>
    public static ExpressionSyntax? Initializer(ISymbol member, CancellationToken cancel) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };

    public static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    // What a record's parameter declares counts as written by hand.
    private static bool IsPositional(ISymbol member) => member is IPropertySymbol;

    // A primary constructor's parameters, under any version of the syntax tree's library: before 4.6 only records
    // had a property for them.
    private static ParameterListSyntax? Parameters(ITypeSymbol? type, CancellationToken cancel) =>
        type?.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancel))
            .OfType<TypeDeclarationSyntax>()
            .Select(declared => declared.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault())
            .FirstOrDefault(list => list is not null);
}
