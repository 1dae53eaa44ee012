using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Recognition;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers;

/// <summary>
/// Builds one ledger a method and one a class for types that pay reward, and lets every rule read them. A type without
/// a reward framework's names costs one look at its tokens.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RewardFunctionAnalyzer : DiagnosticAnalyzer
{
    private const string HorizonOption = "gaming_audit.horizon";

    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        RuleList.All.Select(rule => rule.Descriptor).ToImmutableArray();

    private readonly Action<ClassLedger>? _observe;

    /// <summary>An analyzer that reports and keeps nothing.</summary>
    public RewardFunctionAnalyzer()
    {
    }

    /// <summary>An analyzer that also shows each class's ledger to whoever prints it, from several threads.</summary>
    internal RewardFunctionAnalyzer(Action<ClassLedger> observe) => _observe = observe;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolStartAction(StartType, SymbolKind.NamedType);
    }

    private void StartType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return;
        if (!MayPay(type, context.CancellationToken)) return;
        var source = new TypeSource(type, context.CancellationToken);
        var ledgers = new ConcurrentBag<MethodLedger>();
        context.RegisterOperationBlockAction(block =>
        {
            if (!SymbolEqualityComparer.Default.Equals(block.OwningSymbol.ContainingType, type)) return;
            var rules = new RuleContext(source, horizon: null, block.ReportDiagnostic);
            foreach (MethodLedger ledger in Ledgers(block, source))
            {
                ledgers.Add(ledger);
                foreach (RewardRule rule in RuleList.All) rule.Check(ledger, rules);
            }
        });
        context.RegisterSymbolEndAction(end => CheckType(type, source, ledgers, end));
    }

    private static bool MayPay(INamedTypeSymbol type, CancellationToken cancel) =>
        type.DeclaringSyntaxReferences.Any(reference => Frameworks.MayPay(reference.GetSyntax(cancel)));

    private static IEnumerable<MethodLedger> Ledgers(OperationBlockAnalysisContext block, TypeSource source)
    {
        foreach (IOperation body in block.OperationBlocks)
        {
            var bodies = new BodyTree(body, block.OwningSymbol as IMethodSymbol, () => block.GetControlFlowGraph(body));
            foreach (MethodLedger ledger in bodies.Ledgers(source)) yield return ledger;
        }
    }

    private void CheckType(
        INamedTypeSymbol type, TypeSource source, ConcurrentBag<MethodLedger> ledgers, SymbolAnalysisContext context)
    {
        if (ledgers.IsEmpty) return;
        ImmutableArray<MethodLedger> ordered = ledgers
            .OrderBy(ledger => ledger.Body.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(ledger => ledger.Body.Syntax.SpanStart).ToImmutableArray();
        var ledger = new ClassLedger(type, ordered, MaxStep(source));
        _observe?.Invoke(ledger);
        AnalyzerConfigOptions options =
            context.Options.AnalyzerConfigOptionsProvider.GetOptions(ordered[0].Body.Syntax.SyntaxTree);
        var rules = new RuleContext(source, Horizon(options), context.ReportDiagnostic);
        foreach (RewardRule rule in RuleList.All) rule.Check(ledger, rules);
    }

    private static int? MaxStep(TypeSource source)
    {
        List<ExpressionSyntax?> assigned = source.Assigned("MaxStep").ToList();
        return assigned.Count == 1 && Literals.Number(assigned[0]) is > 0 and var steps ? (int)steps : null;
    }

    private static int? Horizon(AnalyzerConfigOptions options) =>
        options.TryGetValue(HorizonOption, out string? text)
        && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int steps) && steps > 0
            ? steps
            : null;
}
