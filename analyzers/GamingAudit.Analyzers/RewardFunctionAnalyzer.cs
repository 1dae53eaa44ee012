using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Numbers;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers;

/// <summary>
/// Builds one ledger a method and one a class for types that pay reward, and lets every rule read them. A type without
/// a reward framework's names costs one search of its file's text.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RewardFunctionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleList.Descriptors;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolStartAction(StartType, SymbolKind.NamedType);
    }

    private static void StartType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        TypeAnalysis? made = TypeAnalysis.Of(
            type, RuleList.All, context.Options,
            () => AdditionalNumbers.Of(context.Options, context.CancellationToken)
                .For(type, context.Compilation, context.CancellationToken),
            context.CancellationToken);
        if (made is not { } analysis) return;
        context.RegisterOperationBlockAction(block =>
        {
            if (!SymbolEqualityComparer.Default.Equals(block.OwningSymbol.ContainingType, type)) return;
            analysis.Read(block.OwningSymbol, block.OperationBlocks, block.GetControlFlowGraph);
        });
        context.RegisterSymbolEndAction(end =>
        {
            var failures = new RuleFailures();
            analysis.Finish(end.Compilation, end.ReportDiagnostic, failures, end.CancellationToken);
            failures.Throw();
        });
    }
}
