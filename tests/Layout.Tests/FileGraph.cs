using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Layout.Tests;

/// <summary>Which file of a project names a type, or a member of a type, that another file declares.</summary>
internal static class FileGraph
{
    public static IReadOnlyList<FileReference> Of(CSharpCompilation compilation) =>
    [
        .. compilation.SyntaxTrees
            .Where(tree => tree.FilePath.Length > 0)
            .SelectMany(tree => References(compilation, tree))
            .DistinctBy(reference => (reference.From, reference.To)),
    ];

    private static IEnumerable<FileReference> References(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            SymbolInfo info = model.GetSymbolInfo(name);
            if (Outermost(info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } type) continue;
            string[] homes = [.. type.DeclaringSyntaxReferences.Select(home => home.SyntaxTree.FilePath)];
            if (homes.Length == 0 || homes.Contains(tree.FilePath)) continue;
            yield return new FileReference(tree.FilePath, homes.Min(StringComparer.Ordinal)!, type.Name);
        }
    }

    private static INamedTypeSymbol? Outermost(ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer) type = outer;
        return type?.OriginalDefinition;
    }
}
