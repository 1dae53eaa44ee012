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
using GamingAudit.Analyzers.Targets;
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
    private const string DiscountOption = "gaming_audit.gamma";

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
        var targets = new TargetFinder(type);
        bool makesTargets = source.Identifiers().Contains("AuditTarget");
        context.RegisterOperationBlockAction(block =>
        {
            if (!SymbolEqualityComparer.Default.Equals(block.OwningSymbol.ContainingType, type)) return;
            if (makesTargets)
            {
                foreach (IOperation body in block.OperationBlocks) targets.Visit(body, Declaring(block.OwningSymbol));
            }

            var rules = new RuleContext(source, RewardOptions.None, block.Compilation, block.ReportDiagnostic);
            foreach (MethodLedger ledger in Ledgers(block, source))
            {
                ledgers.Add(ledger);
                foreach (RewardRule rule in RuleList.All) rule.Check(ledger, rules);
            }
        });
        context.RegisterSymbolEndAction(end => CheckType(type, source, ledgers, targets, end));
    }

    private static ISymbol Declaring(ISymbol owner) =>
        owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner;

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
        INamedTypeSymbol type, TypeSource source, ConcurrentBag<MethodLedger> ledgers, TargetFinder targets,
        SymbolAnalysisContext context)
    {
        SyntaxTree tree = type.DeclaringSyntaxReferences[0].SyntaxTree;
        RewardOptions options = Options(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var rules = new RuleContext(source, options, context.Compilation, context.ReportDiagnostic);
        foreach (TargetLedger target in TargetLedgerBuilder.Build(
            type, targets, options.Horizon, options.Discount, context.Compilation, context.CancellationToken))
        {
            foreach (RewardRule rule in RuleList.All) rule.Check(target, rules);
        }

        if (ledgers.IsEmpty) return;
        ImmutableArray<MethodLedger> ordered = ledgers
            .OrderBy(ledger => ledger.Body.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(ledger => ledger.Body.Syntax.SpanStart).ToImmutableArray();
        var whole = new ClassLedger(type, ordered, MaxStep(source) ?? options.Horizon, options.Discount);
        _observe?.Invoke(whole);
        foreach (RewardRule rule in RuleList.All) rule.Check(whole, rules);
    }

    private static int? MaxStep(TypeSource source)
    {
        List<ExpressionSyntax?> assigned = source.Assigned("MaxStep").ToList();
        return assigned.Count == 1 && Literals.Number(assigned[0]) is > 0 and var steps ? (int)steps : null;
    }

    private static RewardOptions Options(AnalyzerConfigOptions options) => new(
        Number(options, HorizonOption) is >= 1 and var steps ? (int)steps : null,
        Number(options, DiscountOption) is > 0 and <= 1 and var gamma ? gamma : null);

    private static double? Number(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : null;
}
