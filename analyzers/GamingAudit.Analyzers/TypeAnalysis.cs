using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Canonical;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Numbers;
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
    private readonly INamedTypeSymbol type;
    private readonly TypeSource source;
    private readonly TargetFinder targets;
    private readonly bool makesTargets;
    private readonly bool makesGraders;
    private readonly ImmutableArray<RewardRule> rules;
    private readonly ConcurrentBag<MethodLedger> ledgers = [];
    private readonly ConcurrentBag<GraderBody> graders = [];
    private readonly ConcurrentDictionary<ISymbol, IOperation> helpers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<IMethodSymbol> delegates = [];
    private readonly AnalyzerOptions settings;
    private readonly RewardOptions options;

    private TypeAnalysis(
        INamedTypeSymbol type, ImmutableArray<RewardRule> rules, AnalyzerOptions settings, RewardNumbers numbers,
        CancellationToken cancel)
    {
        this.type = type;
        this.rules = rules;
        this.settings = settings;
        AnalyzerConfigOptions ofFile = settings.AnalyzerConfigOptionsProvider.GetOptions(
            type.DeclaringSyntaxReferences[0].SyntaxTree);
        options = new RewardOptions(ofFile);
        source = new TypeSource(type, new Words(ofFile), cancel) { Numbers = numbers };
        targets = new TargetFinder(type);
        makesTargets = source.Identifiers().Contains("AuditTarget");
        makesGraders = source.Identifiers().Contains(OwnContracts.Grader);
    }

    /// <summary>Whether it pays a reward that has a ledger: of the type, or of a target that it makes.</summary>
    public bool IsUnderstood => targets.Declarations.Any() || ledgers.Any(ledger => !ledger.Terms.IsEmpty)
        || GraderMethods.AreIn(type, source.Words)
        || type.GetMembers().OfType<IMethodSymbol>().Any(OwnContracts.IsTransitionReward);

    /// <summary>
    /// The analysis of a class or struct; null where nothing in it can pay a reward or learn from one.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="settings">What <c>.editorconfig</c> files say.</param>
    /// <param name="numbers">What stands outside the code; asked only of a type that may pay.</param>
    /// <param name="cancel">Ends the work.</param>
    public static TypeAnalysis? Of(
        INamedTypeSymbol type, ImmutableArray<RewardRule> rules, AnalyzerOptions settings,
        Func<RewardNumbers> numbers, CancellationToken cancel) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && (LearnerFlow.Of(type)?.Concerns(type) == true
            || GraderMethods.AreIn(type, new Words(settings.AnalyzerConfigOptionsProvider.GetOptions(
                type.DeclaringSyntaxReferences[0].SyntaxTree)))
            || type.DeclaringSyntaxReferences.Any(
                reference => KnownFrameworks.MayPay(reference, cancel) || MayPayOthers(type, reference, cancel))
            || Learns(type))
            ? new TypeAnalysis(type, rules, settings, numbers(), cancel)
            : null;

    // An update of values stands in its file.
    private static bool Learns(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(
        reference => FileSinks.Of(reference.SyntaxTree) is { Updates.Length: > 0 });

    // By a method of another type that pays its own object what the call says.
    private static bool MayPayOthers(INamedTypeSymbol type, SyntaxReference declaration, CancellationToken cancel) =>
        type.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
        && PayingProgram.Of(compilation) is var program && program.MayCall(declaration.SyntaxTree)
        && program.Calls(declaration.GetSyntax(cancel));

    /// <summary>Reads what a member executes.</summary>
    /// <param name="owner">The member.</param>
    /// <param name="bodies">Its body, with a constructor's initializer; or the initializer of a field.</param>
    /// <param name="graph">Makes the graph of one of these.</param>
    public void Read(ISymbol owner, ImmutableArray<IOperation> bodies, Func<IOperation, ControlFlowGraph> graph)
    {
        if (makesTargets)
        {
            foreach (IOperation body in bodies) targets.Visit(body, Declaring(owner));
        }

        foreach (IOperation body in bodies)
        {
            if (makesGraders)
            {
                foreach (IMethodSymbol method in GraderDelegates.In(body, type)) delegates.Add(method);
            }

            if (GraderBody.Of(owner, body, source.Words) is { } grader) graders.Add(grader);
            else if (owner is IMethodSymbol && bodies.Length == 1) helpers.TryAdd(owner, body);
            var tree = new BodyTree(body, owner as IMethodSymbol, () => graph(body));
            foreach (MethodLedger ledger in tree.Ledgers(source)) ledgers.Add(ledger);
        }
    }

    /// <summary>
    /// Checks the class as a whole: its ledger, null where no body pays or ends an episode. Where it is written
    /// otherwise than rules know, they are asked of that form as well: what they say of it they have to say of both,
    /// and what only that form shows is a note.
    /// </summary>
    public ClassLedger? Finish(
        Compilation compilation, Action<Diagnostic> report, RuleFailures failures, CancellationToken cancel)
    {
        CanonicalProgram? canonical = ledgers.IsEmpty ? null : CanonicalProgram.Of(compilation);
        INamedTypeSymbol? same = canonical?.Of(type, cancel);
        if (canonical is null || same is null) return Check(compilation, report, null, failures, cancel);
        var told = new List<Diagnostic>();
        ClassLedger? whole = Check(compilation, told.Add, null, failures, cancel);
        List<Diagnostic> known;
        try
        {
            known = InThatForm(same, canonical, failures, cancel);
        }
        catch
        {
            // What was found is told all the same.
            told.ForEach(report);
            throw;
        }

        HashSet<string> byName = [.. rules.Where(rule => rule.ReadsNames).Select(rule => rule.Descriptor.Id)];
        foreach (Diagnostic found in told.Where(one => byName.Contains(one.Id) || known.Any(two => IsSame(one, two))))
            report(found);
        // Code that is called twice stands there twice.
        foreach (Diagnostic found in known.Where(one => !told.Any(two => IsSame(one, two)))
            .GroupBy(one => (one.Id, one.Location)).Select(group => group.First())) report(found);
        return whole;
    }

    private List<Diagnostic> InThatForm(
        INamedTypeSymbol same, CanonicalProgram canonical, RuleFailures failures, CancellationToken cancel)
    {
        var analysis = new TypeAnalysis(same, rules, settings, source.Numbers, cancel);
        foreach ((ISymbol owner, ImmutableArray<IOperation> blocks) in
            new TypeBodies(canonical.Compilation, static _ => false, cancel).Of(same))
            analysis.Read(owner, blocks, TypeBodies.GraphOf);
        var found = new List<Diagnostic>();
        analysis.Check(canonical.Compilation, found.Add, canonical.Written, failures, cancel);
        return found;
    }

    // Of one rule, in one member or about one place.
    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id
        && (Member(one.Location) == Member(other.Location)
            || Places(one).Any(place => Places(other).Any(
                also => also.SourceTree == place.SourceTree && also.SourceSpan.IntersectsWith(place.SourceSpan))));

    private static IEnumerable<Location> Places(Diagnostic found) => found.AdditionalLocations.Prepend(found.Location);

    private static SyntaxNode? Member(Location place) => place.SourceTree?.GetRoot()
        .FindNode(place.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private ClassLedger? Check(
        Compilation compilation, Action<Diagnostic> report, Func<Location, IEnumerable<Location>>? written,
        RuleFailures failures, CancellationToken cancel)
    {
        var context = new RuleContext(source, options, compilation, report, written);
        foreach (TargetLedger target in TargetLedgerBuilder.Build(
            type, targets, options.Horizon, options.Discount, compilation, cancel))
        {
            failures.Check(rules, target, context, static (rule, ledger, context) => rule.Check(ledger, context));
        }

        foreach (GraderBody grader in GraderHelpers.Of(graders, delegates, helpers))
        {
            if (grader.IsPrompt)
                failures.Check(
                    rules, grader, context, static (rule, prompt, context) => rule.CheckPrompt(prompt, context));
            else failures.Check(rules, grader, context, static (rule, grader, context) => rule.Check(grader, context));
        }

        if (Learns(type) || !ledgers.IsEmpty)
            failures.Check(rules, type, context, static (rule, type, context) => rule.CheckType(type, context));
        if (ledgers.IsEmpty) return null;
        ImmutableArray<MethodLedger> ordered = ledgers
            .OrderBy(ledger => ledger.Body.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(ledger => ledger.Body.Syntax.SpanStart).ToImmutableArray();
        ordered = HelperLinks.Link(ordered, source);
        context = context.Of(ordered);
        foreach (MethodLedger ledger in ordered)
            failures.Check(rules, ledger, context, static (rule, method, context) => rule.Check(method, context));
        int? inCode = Horizon(source) ?? source.Ends.Limit();
        var whole = new ClassLedger(
            type, ordered, inCode ?? source.Numbers.Horizon ?? options.Horizon,
            options.Discount ?? source.Numbers.Discount?.Low)
        {
            Numbers = source.Numbers,
            HorizonFrom = inCode is null ? source.Numbers.MaxStep : null,
        };
        failures.Check(rules, whole, context, static (rule, ledger, context) => rule.Check(ledger, context));
        ImmutableArray<RewardRule> ofOthers = rules.RemoveAll(rule => !rule.IsOfOthers);
        foreach (ClassLedger paid in PaidOthers.Of(whole))
        {
            failures.Check(
                ofOthers, paid, context.OfOthers, static (rule, ledger, context) => rule.Check(ledger, context));
        }

        return whole;
    }

    private static ISymbol Declaring(ISymbol owner) =>
        owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner;

    private static int? Horizon(TypeSource source)
    {
        List<ExpressionSyntax?> assigned = KnownFrameworks.Words.Horizons.SelectMany(source.Assigned).ToList();
        return assigned.Count == 1 && Literals.Number(assigned[0]) is > 0 and var steps ? (int)steps : null;
    }
}
