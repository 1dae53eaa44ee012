using System.Collections.Concurrent;
using System.Collections.Immutable;
using GamingAudit.Analyzers;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Linting;

/// <summary>
/// Runs all rules over one compilation. Not through the compiler's analyzer driver: asked for the whole compilation,
/// that binds every body in it, and most files of a game pay nothing; asked file by file, it goes over all symbols for
/// each of them.
/// </summary>
internal static class UnitAnalysis
{
    public static UnitResult Run(SourceUnit unit, CancellationToken cancellation)
    {
        CSharpCompilation compilation = unit.Compilation.WithOptions(unit.Compilation.Options
            .WithSyntaxTreeOptionsProvider(new BulkSeverities(unit.Compilation.Options, unit.Options))
            .WithReportSuppressedDiagnostics(true));
        var generated = new GeneratedCode(compilation);
        var ledgers = new ConcurrentBag<RewardLedger>();
        var crashes = new ConcurrentBag<string>();
        var found = new ConcurrentBag<Diagnostic>();
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(PayingTypes.Of(compilation, generated, cancellation), parallel, type =>
        {
            try
            {
                if (TypeAnalysis.Of(type, cancellation) is not { } analysis) return;
                var bodies = new TypeBodies(compilation, generated, cancellation);
                foreach ((ISymbol owner, ImmutableArray<IOperation> blocks) in bodies.Of(type))
                    analysis.Read(owner, blocks, TypeBodies.GraphOf, compilation, found.Add);
                ClassLedger? whole = analysis.Finish(unit.Options, compilation, found.Add, cancellation);
                if (whole is null || !unit.IsAsked(whole.Methods[0].Body.Syntax.SyntaxTree)) return;
                if (LedgerReader.Read(whole) is { } ledger) ledgers.Add(ledger);
            }
            catch (Exception crash) when (crash is not OperationCanceledException)
            {
                crashes.Add($"A rule failed in {unit.Name}: {crash.Message}");
            }
        });
        IEnumerable<Diagnostic> written = found.Where(diagnostic =>
            diagnostic.Location.SourceTree is { } tree && unit.IsAsked(tree) && !generated.Holds(diagnostic.Location));
        return new UnitResult(
            compilation,
            [.. CompilationWithAnalyzers.GetEffectiveDiagnostics(written, compilation)
                .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Distinct()
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.GetMessage(), StringComparer.Ordinal)],
            [.. ledgers],
            [.. crashes.Distinct().Order(StringComparer.Ordinal)]);
    }
}
