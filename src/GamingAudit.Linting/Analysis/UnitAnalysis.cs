using System.Collections.Concurrent;
using System.Collections.Immutable;
using GamingAudit.Analyzers;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Numbers;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Linting.Analysis;

/// <summary>
/// Runs all rules over one compilation. Not through the compiler's analyzer driver: asked for the whole compilation,
/// that binds every body in it, and most files of a game pay nothing; asked file by file, it goes over all symbols for
/// each of them.
/// </summary>
internal static class UnitAnalysis
{
    /// <summary>What the rules say of a unit.</summary>
    /// <param name="unit">The sources.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="load">Reads the numbers that stand outside the code, if something may pay.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static UnitResult Run(
        SourceUnit unit, ImmutableArray<RewardRule> rules, Func<ProjectNumbers> load, CancellationToken cancellation)
    {
        CSharpCompilation compilation = unit.Compilation.WithOptions(unit.Compilation.Options
            .WithSyntaxTreeOptionsProvider(new BulkSeverities(unit.Compilation.Options, unit.Options))
            .WithReportSuppressedDiagnostics(true));
        var generated = new GeneratedCode(compilation);
        var ledgers = new ConcurrentBag<RewardLedger>();
        var understood = new ConcurrentBag<INamedTypeSymbol>();
        var crashes = new ConcurrentBag<string>();
        var found = new ConcurrentBag<Diagnostic>();
        var numbers = new Lazy<ProjectNumbers>(load);
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        IEnumerable<INamedTypeSymbol> types = PayingTypes.Of(compilation, unit.Options, generated, cancellation);
        if (unit.IsPart) types = Asked(types, unit);
        Parallel.ForEach(types, parallel, type =>
        {
            var failures = new RuleFailures();
            Try(() =>
            {
                if (TypeAnalysis.Of(type, rules, unit.Options, NumbersOf, cancellation) is not { } analysis) return;
                var bodies = new TypeBodies(compilation, generated.Is, cancellation);
                foreach ((ISymbol owner, ImmutableArray<IOperation> blocks) in bodies.Of(type))
                {
                    if (GeneratedCode.IsMarked(owner)) continue;
                    Try(() => analysis.Read(owner, blocks, TypeBodies.GraphOf));
                }

                ClassLedger? whole = analysis.Finish(compilation, found.Add, failures, cancellation);
                if (analysis.IsUnderstood) understood.Add(type);
                if (whole is null || !unit.IsAsked(whole.Methods[0].Body.Syntax.SyntaxTree)) return;
                if (LedgerReader.Read(whole) is { } ledger) ledgers.Add(ledger);
            });
            foreach (InvalidOperationException failure in failures.All) Note(failure);

            RewardNumbers NumbersOf() => numbers.Value.For(type, compilation, cancellation);

            void Try(Action work)
            {
                try
                {
                    work();
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    Note(e);
                }
            }

            void Note(Exception e) => crashes.Add(
                $"Not all of {type.Name} in {unit.Name} could be checked: {OneLine.Of(e.Message).TrimEnd('.')}.");
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
            [.. UnreadRewards.Of(unit, compilation, generated, understood, cancellation)],
            [.. crashes.Distinct().Order(StringComparer.Ordinal)]);
    }

    // The other parts read the rest; what a base class pays tells whether its derived ones are understood.
    private static IEnumerable<INamedTypeSymbol> Asked(IEnumerable<INamedTypeSymbol> types, SourceUnit unit)
    {
        INamedTypeSymbol[] all = [.. types];
        var wanted = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in all.Where(
            type => type.DeclaringSyntaxReferences.Any(part => unit.IsAsked(part.SyntaxTree))))
        {
            for (INamedTypeSymbol? at = type; at is not null && wanted.Add(at);) at = at.BaseType;
        }

        return all.Where(wanted.Contains);
    }
}
