using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An approach is paid and a retreat is not, while the last distance follows both ways.</summary>
internal sealed class OneSidedProgress : RewardRule
{
    public const string Id = "GA3001";

    // Sums of literals that are equal on paper may differ in their last digits.
    private const double Slack = 1e-6;

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Progress paid, retreat free",
        "'{0}' pays whenever '{1}', but going back costs {3} and '{2}' follows it back: an agent "
        + "that goes to and fro is paid for ever",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        double time = method.Terms.Where(term => term.Amount.IsConstant && term.Amount.IsNegative)
            .Where(term => Branches.IsPlain(term, context.Type)).Sum(term => -term.Amount.High);
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Kind == CallKind.Return || term.EndsAfter || term.Amount.IsNegative) continue;
            // What a step there and a step back cost anyway.
            if (term.Amount.IsConstant && term.Amount.High <= 2 * time) continue;
            foreach (Fact fact in term.Guards)
            {
                if (Progress(fact, method) is not var (now, last)) continue;
                if (!PaysForApproach(term, now, last, fact, method)) continue;
                if (Retreat(term, fact, last, method, 2 * time) is not { } costs) continue;
                context.Report(
                    Rule, term.Location, null,
                    term.Call.Site.Syntax.ToString(), GuardText.Of(fact), last.Text, costs);
            }

            if (term.Value is not null && Chosen(term, method, 2 * time) is var (approached, kept, less))
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), approached, kept.Text, less);
            if (term.Value is not null && Damped(term.Value, method) is var (gained, since, rest))
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), gained + " is above 0", since.Text,
                    rest);
            if (term.Value is not null && CutOff(term.Value, method) is var (gain, baseline)
                && !method.Terms.Any(other => other != term && Mentions(other, baseline, method)))
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), gain + " is above 0", baseline.Text,
                    "nothing");
        }
    }

    // What going back costs, as text, where it is less than the approach pays; null where it is as much or unknown.
    private static string? Retreat(
        RewardTerm approach, Fact fact, Place last, MethodLedger method, double time)
    {
        RewardTerm[] charges = method.Terms.Where(other => CountsRetreat(other, fact, last)).ToArray();
        if (charges.Length == 0) return "nothing";
        if (charges.Length > 1 || !charges[0].Guards.Any(fact.Excludes)) return null;
        RewardTerm charge = charges[0];
        if (approach.Amount.IsSure && charge.Amount.IsSure)
            return -charge.Amount.Middle + time < approach.Amount.Middle * (1 - Slack)
                ? Less(-charge.Amount.Middle, approach.Amount.Middle)
                : null;
        if (approach.Value is not { } gain || charge.Value is not { } loss) return null;
        (double paid, string of) = Factor(gain, method);
        (double back, string same) = Factor(loss, method);
        return of == same && of.Length > 0 && back > 0 && back < paid * (1 - Slack)
            ? RuleContext.Text(back / paid) + " of what the way there pays"
            : null;
    }

    // 0.5f * gain: the constant, and the text of the rest.
    private static (double Factor, string Of) Factor(IOperation value, MethodLedger method)
    {
        switch (value.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                if (Constant(product.LeftOperand) is { } left)
                    return Factor(product.RightOperand, method) is var (a, of) ? (left * a, of) : default;
                return Constant(product.RightOperand) is { } right
                    ? Factor(product.LeftOperand, method) is var (b, rest) ? (right * b, rest) : default
                    : (1, Places.Of(value.Syntax).Text);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return Factor(minus.Operand, method) is var (c, inner) ? (-c, inner) : default;
            default:
                return (1, Places.Of(value.Syntax).Text);
        }
    }

    private static double? Constant(IOperation operand) =>
        operand.ConstantValue is { HasValue: true, Value: IConvertible number and not (string or bool or char) }
            ? Convert.ToDouble(number, CultureInfo.InvariantCulture)
            : null;

    // now < last ? 0.1f : -0.02f, gain > 0 ? gain : 0.3f * gain.
    private static (string Approach, Place Last, string Costs)? Chosen(
        RewardTerm term, MethodLedger method, double time)
    {
        foreach (IConditionalOperation choice in
            ValueParts.Of(term.Value!, method.Locals).OfType<IConditionalOperation>())
        {
            if (choice.WhenFalse is not { } otherwise || ConditionFacts.WhenTrue(choice.Condition) is not { } fact)
                continue;
            if (Progress(fact, method) is not var (_, last) || method.Terms.Any(
                other => other != term && Mentions(other, last, method))) continue;
            foreach ((IOperation there, IOperation back, Fact holds) in new[]
                { (choice.WhenTrue, otherwise, fact), (otherwise, choice.WhenTrue, ConditionFacts.Negate(fact)) })
            {
                if (Costs(there, back, method, time) is { } costs) return (GuardText.Of(holds), last, costs);
            }
        }

        return null;
    }

    private static string? Costs(IOperation there, IOperation back, MethodLedger method, double time)
    {
        if (Constant(there) is { } pays && Constant(back) is { } costs)
            return pays > 0 && -costs + time < pays * (1 - Slack) && costs < pays ? Less(-costs, pays) : null;
        (double factor, string of) = Factor(there, method);
        if (factor <= 0 || of.Length == 0 || Constant(there) is not null) return null;
        if (Constant(back) is 0) return "nothing";
        (double retreat, string same) = Factor(back, method);
        return of == same && retreat > 0 && retreat < factor * (1 - Slack)
            ? RuleContext.Text(retreat / factor) + " of what the way there pays"
            : null;
    }

    private static string Less(double costs, double pays) =>
        costs <= 0 ? "nothing" : RuleContext.Text(costs) + ", less than the " + RuleContext.Text(pays);

    // Max(last - now, 0), Clamp01(now - last): losses are cut off, and the baseline follows both ways.
    private static (string Gain, Place Last)? CutOff(IOperation value, MethodLedger method)
    {
        foreach (IOperation part in ValueParts.Of(value, method.Locals))
        {
            if (CallShape.Of(part) is not { } call || !CutsLosses(call)) continue;
            foreach (IOperation argument in call.Arguments)
            {
                if (Difference(argument, method) is not { } gain) continue;
                if (Baseline(gain, part.Syntax, method) is { } last) return (gain.Syntax.ToString(), last);
            }
        }

        return null;
    }

    // if (delta < 0) delta *= 0.25f; of a difference that is paid then.
    private static (string Gain, Place Last, string Costs)? Damped(IOperation value, MethodLedger method)
    {
        // Where a sum is handed on, its parts are paid.
        IEnumerable<ILocalSymbol> named = ValueParts.Of(value, method.Locals).OfType<ILocalReferenceOperation>()
            .Select(reference => reference.Local)
            .Concat(method.Body.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>()
                .Where(made => made.Initializer?.Value.Syntax == value.Syntax).Select(made => made.Symbol));
        foreach (ILocalSymbol local in named)
        {
            if (method.Locals.Changes(local) is not { Count: 2 } changes) continue;
            if (changes[0] is not IVariableDeclaratorOperation { Initializer.Value: var made }) continue;
            (double? kept, SyntaxNode at) = changes[1] switch
            {
                ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Multiply } less =>
                    (Constant(less.Value.Unconverted()), less.Syntax),
                ISimpleAssignmentOperation none => (Constant(none.Value.Unconverted()) is 0 ? 0 : null, none.Syntax),
                _ => (null, changes[1].Syntax),
            };
            if (kept is not (>= 0 and < 1) || Difference(made, method) is not { } gain) continue;
            if (Baseline(gain, made.Syntax, method) is not { } last) continue;
            bool isForLosses = Branches.Around(at).FirstOrDefault() is { Holds: true } test
                && ConditionFacts.FromSyntax(test.Condition) is
                { Relation: Relation.Less or Relation.LessOrEqual, Value: 0.0 } fact
                && fact.Subject.Text == local.Name;
            if (isForLosses)
                return (local.Name, last, kept is 0
                    ? "nothing"
                    : RuleContext.Text(kept.Value) + " of what the way there pays");
        }

        return null;
    }

    private static bool CutsLosses(CallShape call) => call.Name switch
    {
        "Clamp01" => true,
        "Max" => call.Arguments.Length == 2 && call.Arguments.Any(argument => Constant(argument) is 0),
        "Clamp" => call.Arguments.Length == 3 && Constant(call.Arguments[1]) is 0,
        _ => false,
    };

    private static IBinaryOperation? Difference(IOperation value, MethodLedger method) => value.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } found => found,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } scaled
            when Constant(scaled.RightOperand) is > 0 => Difference(scaled.LeftOperand, method),
        ILocalReferenceOperation local when method.Locals.AreExact(local.Local)
            && method.Locals.Of(local.Local) is { Count: 1 } given => Difference(given[0], method),
        _ => null,
    };

    private static Place? Baseline(IBinaryOperation gain, SyntaxNode at, MethodLedger method)
    {
        Place left = Places.Of(gain.LeftOperand.Syntax), right = Places.Of(gain.RightOperand.Syntax);
        return Baselines.FollowBothWays(method, at, left, right) ? right
            : Baselines.FollowBothWays(method, at, right, left) ? left : null;
    }

    private static bool Mentions(RewardTerm term, Place last, MethodLedger method) =>
        term.Value is not null && method.Locals.Sources(term.Value).Any(part => Places.Of(part.Syntax) == last);

    // Nearer: now < last. Farther along: now > last. Which of the two is the last one, its assignment tells.
    private static (Place Now, Place Last)? Progress(Fact fact, MethodLedger method)
    {
        if (fact.Relation is Relation.Equal or Relation.NotEqual) return null;
        if (fact.Value is >= 0.0) return Difference(fact, method);
        if (fact.Value is not Place other) return null;
        return Ordered(fact.Subject, other) ?? (Test(fact, method) is { } test
            ? Ordered(Places.Of(Measure(test.LeftOperand).Syntax), Places.Of(Measure(test.RightOperand).Syntax))
            : null);

        (Place Now, Place Last)? Ordered(Place a, Place b) =>
            Baselines.FollowBothWays(method, fact.Condition, a, b) ? (a, b)
            : Baselines.FollowBothWays(method, fact.Condition, b, a) ? (b, a) : null;
    }

    private static IBinaryOperation? Test(Fact fact, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().FirstOrDefault(
            test => test.Syntax == fact.Condition);

    // last - 0.1f: by how much it has to be nearer makes no difference.
    private static IOperation Measure(IOperation side) => side.Unconverted() is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract,
        RightOperand.ConstantValue.HasValue: true,
    } offset ? offset.LeftOperand.Unconverted() : side.Unconverted();

    // float gain = last - now; if (gain > 0) ...; if (last - now > 0.1f) ...
    private static (Place Now, Place Last)? Difference(Fact fact, MethodLedger method)
    {
        ILocalReferenceOperation? local = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => reference.Local.Name == fact.Subject.Text);
        if ((local ?? Test(fact, method)?.LeftOperand) is not { } measured) return null;
        if (Difference(measured, method) is not { } gain) return null;
        if (Baseline(gain, fact.Condition, method) is not { } last) return null;
        Place left = Places.Of(gain.LeftOperand.Syntax);
        return (left == last ? Places.Of(gain.RightOperand.Syntax) : left, last);
    }

    private static bool PaysForApproach(RewardTerm term, Place now, Place last, Fact fact, MethodLedger method)
    {
        if (term.Amount.IsPositive) return true;
        if (fact.Value is double)
            return fact.Relation is Relation.Greater or Relation.GreaterOrEqual
                && term.Value is not null && Factor(term.Value, method) is ( > 0, var of) && of == fact.Subject.Text;
        ImmutableHashSet<Place> parts = term.Value is null
            ? ImmutableHashSet<Place>.Empty
            : term.Value.DescendantsAndSelf().Select(part => Places.Of(part.Syntax)).ToImmutableHashSet();
        return parts.Contains(now) && parts.Contains(last);
    }

    // A term of the opposite branch counts as a charge unless it surely pays; so does one made of the last distance
    // that both branches reach.
    private static bool CountsRetreat(RewardTerm term, Fact approach, Place last)
    {
        if (term.Guards.Any(approach.Excludes)) return !term.Amount.IsPositive;
        return !term.Guards.Any(approach.SameAs)
            && Places.Of(term.Value?.Syntax).Names.Contains(last.Text);
    }
}
