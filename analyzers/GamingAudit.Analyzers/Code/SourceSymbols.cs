using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>Symbols of what syntax declares or names: an analyzer may not ask for the model of another file.</summary>
internal static class SourceSymbols
{
    /// <summary>The type whose declaration holds the node.</summary>
    public static INamedTypeSymbol? TypeAround(SyntaxNode node, Compilation program)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return null;
        string name = Name(type);
        for (SyntaxNode? at = type.Parent; at is not null; at = at.Parent)
        {
            if (at is TypeDeclarationSyntax outer) name = Name(outer) + "+" + name;
            else if (at is BaseNamespaceDeclarationSyntax space) name = space.Name + "." + name;
        }

        return program.Assembly.GetTypeByMetadataName(name);

        static string Name(TypeDeclarationSyntax of) => of.TypeParameterList is { Parameters.Count: var many }
            ? of.Identifier.ValueText + "`" + many : of.Identifier.ValueText;
    }

    /// <summary>The method that is declared there.</summary>
    public static IMethodSymbol? Of(BaseMethodDeclarationSyntax method, Compilation program) =>
        TypeAround(method, program)?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(
            symbol => symbol.DeclaringSyntaxReferences.Any(
                reference => reference.SyntaxTree == method.SyntaxTree && reference.Span == method.Span));

    /// <summary>The types of that name in source.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(string name, Compilation program) =>
        program.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>();

    /// <summary>The only member of that name in source that fits; null where none or several do.</summary>
    public static T? Only<T>(string name, Compilation program, System.Func<T, bool> fits)
        where T : class, ISymbol
    {
        List<T> found = [.. program.GetSymbolsWithName(name, SymbolFilter.Member).OfType<T>().Where(fits).Take(2)];
        return found.Count == 1 ? found[0] : null;
    }
}
