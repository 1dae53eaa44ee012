using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Links the helpers of a type with the calls that run them: a helper all of whose callers are known runs when they do,
/// with their tests, and its parameters hold what they pass. Its own terms are the type's then, and those that the
/// calls show of it no second ones.
/// </summary>
internal sealed class HelperLinks
{
    // Helpers of helpers of helpers occur; more says nothing of when a reward is paid.
    private const int MaxRounds = 4;

    private readonly TypeSource type;
    private readonly MethodLedger[] ledgers;
    private readonly Dictionary<MethodDeclarationSyntax, List<(int Caller, IOperation Call)>> calls = new();
    private readonly HashSet<int> placed = [];

    private HelperLinks(ImmutableArray<MethodLedger> found, TypeSource type)
    {
        this.type = type;
        ledgers = found.ToArray();
    }

    /// <summary>The ledgers with their helpers linked, in the same order.</summary>
    public static ImmutableArray<MethodLedger> Link(ImmutableArray<MethodLedger> ledgers, TypeSource type)
    {
        if (ledgers.All(ledger => ledger.Trigger != Trigger.Unknown && !MayBeGiven(ledger))) return ledgers;
        var links = new HelperLinks(ledgers, type);
        links.Find();
        links.Give();
        for (int round = 0; round < MaxRounds && links.PlaceSome(); round++)
        {
            // The helpers of those that were placed come next.
        }

        return links.placed.Count == 0 ? links.ledgers.ToImmutableArray() : links.WithoutCopies();
    }

    // double Reward(double drive, bool crashed): known for a step's by its name, and of its parameters nothing.
    private static bool MayBeGiven(MethodLedger ledger) => ledger.Trigger == Trigger.Step
        && ledger.Method is { DeclaredAccessibility: Accessibility.Private, Parameters.IsEmpty: false }
        && !ledger.Terms.IsEmpty;

    // What a step hands to the method that it has its reward from.
    private void Give()
    {
        for (int at = 0; at < ledgers.Length; at++)
        {
            MethodLedger ledger = ledgers[at];
            if (!MayBeGiven(ledger) || Declaration(ledger) is not { } helper) continue;
            if (!calls.TryGetValue(helper, out List<(int Caller, IOperation Call)>? known)) continue;
            if (known.Any(call => call.Caller == at)) continue;
            if (UsesOfHelper.Of(helper, ledger.Method, type)?.Calls != known.Count) continue;
            LocalValues locals = ledger.Locals.With(
                known.Select(call => ledgers[call.Caller].Locals).Distinct(),
                known.SelectMany(call => Arguments(call.Call, helper, ledger)));
            var amounts = new AmountReader(locals, type);
            ledgers[at] = ledger with
            {
                Locals = locals,
                Terms = ledger.Terms.Select(term => term.Via is not null || term.Amount.IsConstant ? term
                    : term with { Amount = amounts.Read(term.Call.Amount) * Amount.Of(term.Call.Factor) })
                    .ToImmutableArray(),
            };
        }
    }

    private void Find()
    {
        for (int at = 0; at < ledgers.Length; at++)
        {
            IOperation body = ledgers[at].Body;
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                if (CallShape.Of(operation) is not { } shape || !shape.Receiver().IsSelf) continue;
                if (type.Declaration(shape) is not { } helper || IsInFunction(operation.Syntax, body.Syntax)) continue;
                if (!calls.TryGetValue(helper, out List<(int, IOperation)>? known)) calls.Add(helper, known = []);
                if (!known.Any(call => call.Item2.Syntax == operation.Syntax)) known.Add((at, operation));
            }
        }
    }

    private bool PlaceSome()
    {
        bool any = false;
        for (int at = 0; at < ledgers.Length; at++)
        {
            if (ledgers[at].Trigger != Trigger.Unknown || Declaration(ledgers[at]) is not { } helper) continue;
            if (Placed(at, helper) is not { } ledger) continue;
            ledgers[at] = ledger;
            placed.Add(at);
            any = true;
        }

        return any;
    }

    private MethodLedger? Placed(int at, MethodDeclarationSyntax helper)
    {
        MethodLedger ledger = ledgers[at];
        // What only hands on what a call says is told at the call.
        if (ledger.Terms.Length > 0 && ledger.Terms.All(term => term.Guards.IsEmpty && IsPassedOn(term))) return null;
        if (Repeats.Runs(helper)) return OfItself(ledger);
        (int Caller, IOperation Call)[] found = calls.TryGetValue(helper, out List<(int, IOperation)>? known)
            ? [.. known.Where(call => call.Item1 != at)]
            : [];
        UsesOfHelper? uses = UsesOfHelper.Of(helper, ledger.Method, type);
        if (uses is null || uses.Calls != (known?.Count ?? 0)) return null;
        if (found.Length == 0) return uses.IsRepeated ? OfItself(ledger) : null;
        Trigger trigger = ledgers[found[0].Caller].Trigger;
        if (trigger is not (Trigger.Step or Trigger.Stay or Trigger.Enter or Trigger.Exit)) return null;
        if (found.Any(call => ledgers[call.Caller].Trigger != trigger)) return null;
        if (uses.IsRepeated && trigger != Trigger.Step) return null;
        MethodLedger[] callers = [.. found.Select(call => ledgers[call.Caller]).Distinct()];
        LocalValues locals = ledger.Locals.With(
            callers.Select(caller => caller.Locals), found.SelectMany(call => Arguments(call.Call, helper, ledger)));
        var linked = ledger with { Trigger = trigger, Callers = callers.ToImmutableArray(), Locals = locals };
        var amounts = new AmountReader(locals, type);
        ImmutableArray<Fact> tests = Common([.. found.Select(call => Tests(call.Caller, call.Call))]);
        if (!tests.IsEmpty)
            linked = linked with { Ends = ledger.Ends.Select(end => end with { Surely = false }).ToImmutableArray() };
        ImmutableArray<SyntaxNode> sites = found.Select(call => call.Call.Syntax).ToImmutableArray();
        var terms = ImmutableArray.CreateBuilder<RewardTerm>();
        foreach (RewardTerm term in ledger.Terms)
        {
            RewardTerm[] seen = [.. callers.SelectMany(caller => caller.Terms).Where(
                other => other.Origin == (term.Origin ?? term.Call.Site.Syntax)
                    && sites.Contains(other.Call.Site.Syntax)
                    // One helper of several may pay, and each call of it is another term.
                    && (term.Via is null || term.Guards.All(fact => other.Guards.Any(fact.SameAs))))];
            // What one call ends and another does not is told at the calls.
            if (seen.Any(other => other.EndsAfter != seen[0].EndsAfter)) return null;
            bool isOwn = term.Via is null && term.Call.Amount is not null;
            terms.Add(term with
            {
                Trigger = trigger,
                Amount = isOwn ? amounts.Read(term.Call.Amount) * Amount.Of(term.Call.Factor) : term.Amount,
                Reads = isOwn ? DependenceReader.Read(term.Call.Amount, locals, type) : term.Reads,
                Guards = tests.Aggregate(term.Guards, With),
                EndsAfter = term.EndsAfter || (seen.Length > 0 && seen[0].EndsAfter),
                Consumed = term.Consumed || seen.Any(other => other.Consumed),
                Calls = sites.AddRange(callers.SelectMany(caller => caller.Terms)
                    .Where(other => other.Calls.Length > 0).SelectMany(other => other.Calls).Distinct()),
            });
        }

        // An amount that differs by the call is that of each call.
        bool differs = found.Length > 1 && ledger.Terms.Zip(terms, (before, after) => (before, after)).Any(
            pair => pair.before.Amount != pair.after.Amount && !pair.after.Amount.IsConstant);
        return differs ? null : linked with { Terms = terms.ToImmutable() };
    }

    private static bool IsPassedOn(RewardTerm term) => term.Value?.Unconverted() switch
    {
        IParameterReferenceOperation => true,
        IUnaryOperation { Operand: var operand } => operand.Unconverted() is IParameterReferenceOperation,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            product.LeftOperand.Unconverted() is IParameterReferenceOperation
            || product.RightOperand.Unconverted() is IParameterReferenceOperation,
        _ => false,
    };

    // What runs again and again by itself.
    private static MethodLedger OfItself(MethodLedger ledger) => ledger with
    {
        Trigger = Trigger.Step,
        Terms = ledger.Terms.Select(term => term with { Trigger = Trigger.Step }).ToImmutableArray(),
    };

    private ImmutableArray<Fact> Tests(int caller, IOperation call)
    {
        MethodLedger ledger = ledgers[caller];
        IEnumerable<Fact> own = SyntaxGuards.Of(call.Syntax, ledger.Body.Syntax);
        return (placed.Contains(caller) ? own.Concat(OfCallers(ledger)) : own).ToImmutableArray();
    }

    // What the callers of a caller tested, which all its terms hold.
    private static IEnumerable<Fact> OfCallers(MethodLedger ledger) =>
        ledger.Terms.Take(1).SelectMany(term => term.Guards)
            .Where(fact => !ledger.Body.Syntax.Span.Contains(fact.Condition.Span)
                || ledger.Body.Syntax.SyntaxTree != fact.Condition.SyntaxTree);

    private static ImmutableArray<Fact> Common(ImmutableArray<Fact>[] all) => all.Length == 1
        ? all[0]
        : CallersOf.Common([.. all.Select(facts => new CallersOf(Trigger.Unknown, facts, false))]);

    private static ImmutableArray<Fact> With(ImmutableArray<Fact> facts, Fact fact) =>
        facts.Any(fact.SameAs) ? facts : facts.Add(fact);

    private static IEnumerable<(IParameterSymbol Parameter, IOperation Value)> Arguments(
        IOperation call, MethodDeclarationSyntax helper, MethodLedger ledger)
    {
        if (CallShape.Of(call) is not { } shape) yield break;
        foreach (IParameterSymbol parameter in ledger.Method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.IsParams) continue;
            int at = SyntaxAmounts.Passed(shape.Syntax, parameter.Name, parameter.Ordinal);
            if (at >= 0 && at < shape.Arguments.Length) yield return (parameter, shape.Arguments[at]);
        }
    }

    // The terms that calls show of helpers that were placed.
    private ImmutableArray<MethodLedger> WithoutCopies()
    {
        var own = new HashSet<SyntaxNode>(placed.SelectMany(at => ledgers[at].Terms)
            .Where(term => term.Via is null).Select(term => term.Call.Site.Syntax));
        return ledgers.Select(ledger => ledger with
        {
            Terms = ledger.Terms.RemoveAll(term => term.Origin is { } origin && own.Contains(origin)),
        }).ToImmutableArray();
    }

    private static MethodDeclarationSyntax? Declaration(MethodLedger ledger) =>
        ledger.Method.MethodKind == MethodKind.Ordinary
        && ledger.Body.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declared
        && ledger.Method.DeclaringSyntaxReferences.Any(
            reference => reference.SyntaxTree == declared.SyntaxTree && reference.Span == declared.Span)
            ? declared
            : null;

    private static bool IsInFunction(SyntaxNode call, SyntaxNode body) =>
        call.Ancestors().TakeWhile(node => node != body).Any(
            node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
