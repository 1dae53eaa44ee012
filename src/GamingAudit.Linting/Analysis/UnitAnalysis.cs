using System.Collections.Concurrent;
using System.Collections.Immutable;
using GamingAudit.Analyzers;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Linting;

/// <summary>Runs all rules over one compilation.</summary>
internal static class UnitAnalysis
{
    public static async Task<UnitResult> RunAsync(SourceUnit unit, CancellationToken cancellation)
    {
        var ledgers = new ConcurrentBag<ClassLedger>();
        var crashes = new ConcurrentBag<string>();
        var settings = new CompilationWithAnalyzersOptions(
            unit.Options,
            (crash, _, _) => crashes.Add($"A rule failed in {unit.Name}: {crash.Message}"),
            concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var analyzers = new CompilationWithAnalyzers(
            unit.Compilation, [new RewardFunctionAnalyzer(ledgers.Add)], settings);
        var found = new ConcurrentBag<Diagnostic>();
        await Parallel.ForEachAsync(PayingTrees(unit, cancellation), cancellation, async (tree, cancel) =>
        {
            SemanticModel model = unit.Compilation.GetSemanticModel(tree);
            foreach (Diagnostic diagnostic in await analyzers.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancel))
                found.Add(diagnostic);
        });
        return new UnitResult(
            unit.Compilation,
            [.. found.Where(diagnostic => IsReported(diagnostic, unit)).Distinct()
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)],
            [.. ledgers.Where(ledger => unit.IsAsked(ledger.Methods[0].Body.Syntax.SyntaxTree))],
            [.. crashes.Distinct().Order(StringComparer.Ordinal)]);
    }

    // Asked for the whole compilation, the driver would bind every body in it, and most files of a game pay nothing.
    private static HashSet<SyntaxTree> PayingTrees(SourceUnit unit, CancellationToken cancellation)
    {
        var trees = new HashSet<SyntaxTree>();
        foreach (SyntaxTree tree in unit.Compilation.SyntaxTrees)
        {
            SyntaxNode root = tree.GetRoot(cancellation);
            if (!Frameworks.MayPay(root)) continue;
            trees.Add(tree);
            foreach (TypeDeclarationSyntax part in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                if (!part.Modifiers.Any(SyntaxKind.PartialKeyword)) continue;
                ISymbol? type = unit.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(part, cancellation);
                foreach (SyntaxReference other in type?.DeclaringSyntaxReferences ?? []) trees.Add(other.SyntaxTree);
            }
        }

        return trees;
    }

    private static bool IsReported(Diagnostic diagnostic, SourceUnit unit) =>
        diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.Location.SourceTree is { } tree
        && unit.IsAsked(tree) && RewardRules.Has(diagnostic.Id);
}
