using System.Collections.Concurrent;
using System.Collections.Immutable;
using GamingAudit.Analyzers;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
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
        ImmutableArray<Diagnostic> found = await analyzers.GetAnalyzerDiagnosticsAsync(cancellation);
        return new UnitResult(
            unit.Compilation,
            [.. found.Where(diagnostic => IsReported(diagnostic, unit))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)],
            [.. ledgers.Where(ledger => unit.IsAsked(ledger.Methods[0].Body.Syntax.SyntaxTree))],
            [.. crashes.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool IsReported(Diagnostic diagnostic, SourceUnit unit) =>
        diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.Location.SourceTree is { } tree
        && unit.IsAsked(tree) && RewardRules.Has(diagnostic.Id);
}
