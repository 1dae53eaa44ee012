using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Linting.Analysis;

/// <summary>Finds what looks like a reward in the types of a unit that no framework understood.</summary>
internal static class UnreadRewards
{
    /// <summary>The first such place of each type, in the order of files and of the source.</summary>
    /// <param name="unit">The sources.</param>
    /// <param name="compilation">Their compilation.</param>
    /// <param name="generated">What nobody wrote.</param>
    /// <param name="understood">The types whose reward has a ledger.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IEnumerable<UnreadPlace> Of(
        SourceUnit unit, CSharpCompilation compilation, GeneratedCode generated,
        IReadOnlyCollection<INamedTypeSymbol> understood, CancellationToken cancellation)
    {
        var known = understood.ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        HashSet<string> wrappers = [.. known.SelectMany(type => type.MemberNames)];
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!unit.IsAsked(tree) || !UnreadReward.MayBeIn(tree) || generated.Is(tree)) continue;
            SemanticModel? model = null;
            var words = new Words(unit.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
            foreach (TypeDeclarationSyntax declaration in
                tree.GetRoot(cancellation).DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                SyntaxNode? first = UnreadReward.In(declaration, words, cancellation)
                    .FirstOrDefault(node => !IsWrapper(node, wrappers) && !CallsOwn(node, declaration));
                if (first is null) continue;
                model ??= compilation.GetSemanticModel(tree);
                if (model.GetDeclaredSymbol(declaration, cancellation) is not { } type) continue;
                if (IsUnderstood(type, known) || !seen.Add(type)) continue;
                SyntaxNode shown = first is MethodDeclarationSyntax method ? method.ReturnType : first;
                string code = first is MethodDeclarationSyntax named ? $"{named.Identifier}(...)" : first.ToString();
                yield return new UnreadPlace(
                    type.ToDisplayString(), OneLine.Of(code), SourcePlace.Of(shown.GetLocation()));
            }
        }
    }

    // A call of a method of an understood type, which pays there.
    private static bool IsWrapper(SyntaxNode node, HashSet<string> wrappers) =>
        node is InvocationExpressionSyntax call
        && CallShape.NameOf(call.Expression) is { } name && wrappers.Contains(name);

    // A method of the type's own, whatever its name.
    private static bool CallsOwn(SyntaxNode node, TypeDeclarationSyntax declaration) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax name }
        && declaration.Members.OfType<MethodDeclarationSyntax>().Any(
            method => method.Identifier.ValueText == name.Identifier.ValueText);

    private static bool IsUnderstood(INamedTypeSymbol type, HashSet<INamedTypeSymbol> known)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (known.Contains(at)) return true;
        }

        return known.Any(other => SymbolEqualityComparer.Default.Equals(other.BaseType, type));
    }
}
