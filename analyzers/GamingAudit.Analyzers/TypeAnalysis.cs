using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GamingAudit.Analyzers;

/// <summary>
/// All rules over one type, whoever walks its bodies: the compiler for the analyzer, the linter by itself. Bodies may
/// be read from several threads; the type is finished after the last of them.
/// </summary>
internal sealed class TypeAnalysis
{
    private readonly INamedTypeSymbol _type;
    private readonly TypeSource _source;
    private readonly TargetFinder _targets;
    private readonly bool _makesTargets;
    private readonly ImmutableArray<RewardRule> _rules;
    private readonly ConcurrentBag<MethodLedger> _ledgers = [];

    private TypeAnalysis(INamedTypeSymbol type, ImmutableArray<RewardRule> rules, CancellationToken cancel)
    {
        _type = type;
        _rules = rules;
        _source = new TypeSource(type, cancel);
        _targets = new TargetFinder(type);
        _makesTargets = _source.Identifiers().Contains("AuditTarget");
    }

    /// <summary>The analysis of a class or struct; null where nothing in it can pay a reward.</summary>
    public static TypeAnalysis? Of(
        INamedTypeSymbol type, ImmutableArray<RewardRule> rules, CancellationToken cancel) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && type.DeclaringSyntaxReferences.Any(reference => KnownFrameworks.MayPay(reference, cancel))
            ? new TypeAnalysis(type, rules, cancel)
            : null;

    /// <summary>Checks what a member executes.</summary>
    /// <param name="owner">The member.</param>
    /// <param name="bodies">Its body, with a constructor's initializer; or the initializer of a field.</param>
    /// <param name="graph">Makes the graph of one of these.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="report">Takes what the rules find.</param>
    /// <param name="failures">Takes the exceptions of rules.</param>
    public void Read(
        ISymbol owner, ImmutableArray<IOperation> bodies, Func<IOperation, ControlFlowGraph> graph,
        Compilation compilation, Action<Diagnostic> report, RuleFailures failures)
    {
        if (_makesTargets)
        {
            foreach (IOperation body in bodies) _targets.Visit(body, Declaring(owner));
        }

        var rules = new RuleContext(_source, RewardOptions.None, compilation, report);
        foreach (IOperation body in bodies)
        {
            var tree = new BodyTree(body, owner as IMethodSymbol, () => graph(body));
            foreach (MethodLedger ledger in tree.Ledgers(_source))
            {
                _ledgers.Add(ledger);
                failures.Check(_rules, ledger, rules, static (rule, method, context) => rule.Check(method, context));
            }
        }
    }

    /// <summary>Checks the class as a whole: its ledger, null where no body pays or ends an episode.</summary>
    public ClassLedger? Finish(
        AnalyzerOptions settings, Compilation compilation, Action<Diagnostic> report, RuleFailures failures,
        CancellationToken cancel)
    {
        SyntaxTree tree = _type.DeclaringSyntaxReferences[0].SyntaxTree;
        RewardOptions options = RewardOptions.Of(settings.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var rules = new RuleContext(_source, options, compilation, report);
        foreach (TargetLedger target in TargetLedgerBuilder.Build(
            _type, _targets, options.Horizon, options.Discount, compilation, cancel))
        {
            failures.Check(_rules, target, rules, static (rule, ledger, context) => rule.Check(ledger, context));
        }

        if (_ledgers.IsEmpty) return null;
        ImmutableArray<MethodLedger> ordered = _ledgers
            .OrderBy(ledger => ledger.Body.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(ledger => ledger.Body.Syntax.SpanStart).ToImmutableArray();
        var whole = new ClassLedger(_type, ordered, MaxStep(_source) ?? options.Horizon, options.Discount);
        failures.Check(_rules, whole, rules, static (rule, ledger, context) => rule.Check(ledger, context));
        return whole;
    }

    private static ISymbol Declaring(ISymbol owner) =>
        owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner;

    private static int? MaxStep(TypeSource source)
    {
        List<ExpressionSyntax?> assigned = source.Assigned("MaxStep").ToList();
        return assigned.Count == 1 && Literals.Number(assigned[0]) is > 0 and var steps ? (int)steps : null;
    }
}
