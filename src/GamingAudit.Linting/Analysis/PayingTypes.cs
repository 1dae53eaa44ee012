using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Graders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Linting.Analysis;

/// <summary>Finds the types of a compilation that may pay a reward.</summary>
internal static class PayingTypes
{
    /// <summary>Each type once, however many parts it has.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="settings">What <c>.editorconfig</c> files say.</param>
    /// <param name="generated">Code that nobody wrote.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyCollection<INamedTypeSymbol> Of(
        CSharpCompilation compilation, AnalyzerOptions settings, GeneratedCode generated,
        CancellationToken cancellation)
    {
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        PayingProgram program = PayingProgram.Of(compilation);
        LearnerFlow learners = LearnerFlow.Of(compilation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!learners.Concerns(tree) && !KnownFrameworks.MayPay(tree) && !program.MayCall(tree)
                && !GraderMethods.MayBeIn(
                    tree.GetRoot(cancellation), new Words(settings.AnalyzerConfigOptionsProvider.GetOptions(tree))))
                continue;
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode part in tree.GetRoot(cancellation).DescendantNodesAndSelf(MayHoldTypes))
            {
                if (TypeOf(part, model, cancellation) is { } type && !generated.Holds(type)) types.Add(type);
            }
        }

        return types;
    }

    // The statements at the top of a program are a part of its type.
    private static INamedTypeSymbol? TypeOf(SyntaxNode part, SemanticModel model, CancellationToken cancellation) =>
        part switch
        {
            CompilationUnitSyntax unit => model.GetDeclaredSymbol(unit, cancellation)?.ContainingType,
            TypeDeclarationSyntax type => model.GetDeclaredSymbol(type, cancellation),
            _ => null,
        };

    private static bool MayHoldTypes(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;
}
