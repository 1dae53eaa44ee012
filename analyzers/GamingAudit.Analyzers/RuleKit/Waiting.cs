using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What it costs to go on until the time of an episode is up, where that earns nothing.</summary>
/// <param name="type">The class.</param>
/// <param name="context">Its source.</param>
/// <param name="steps">What each step costs, as positive numbers.</param>
internal sealed class Waiting(
    ClassLedger type, RuleContext context, IReadOnlyList<(RewardTerm Term, double Cost)> steps)
{
    // Steps that any search for a goal takes where nobody knows the limit, and where scenes set none; untuned: round
    // numbers below the lengths of common episodes.
    private const int Search = 50;
    private const int Unlimited = 300;

    /// <summary>
    /// How much of it is more than so much, as text; null where it is less, or where a step may earn something.
    /// </summary>
    /// <param name="failure">What an end costs at once, as a positive number.</param>
    /// <param name="times">How many times as much has to be spent in an episode of known length.</param>
    public string? Dearer(double failure, double times)
    {
        if (type.Terms.Any(Earns)) return null;
        if (Late is var late && late > failure) return RuleContext.Text(late) + " when time is up";
        if (steps.Count == 0) return null;
        double cost = steps.Sum(step => step.Cost);
        if (type.Horizon is { } horizon)
            return failure * times < cost * horizon ? RuleContext.Text(cost * horizon) + " over " + type.Steps : null;
        if (steps.Select(step => Share(step.Term)).ToArray() is var shares && shares.All(share => share > 0))
            return failure * times < shares.Sum()
                ? RuleContext.Text(shares.Sum()) + " over all steps of an episode" : null;
        return cost > 0 && failure / cost is var few && few <= (IsUnlimited ? Unlimited : Search)
            ? "as much within " + RuleContext.Text(Math.Ceiling(few)) + " steps" : null;
    }

    // What the end by the clock costs at least, as a positive number; 0 where it costs nothing.
    private double Late => type.Terms.Where(term => term is { EndsAfter: true, Amount: { IsConstant: true, High: < 0 } }
            && term.Guards.Any(fact => TimeOuts.Is(fact, context)))
        .Select(term => -term.Amount.Low).DefaultIfEmpty(0).Min();

    private bool IsUnlimited => KnownFrameworks.Words.Horizons.Any(name => type.Numbers.Of(name) is { High: 0 });

    // What any step may earn, and not only one that arrives somewhere or uses something up.
    private bool Earns(RewardTerm term) =>
        term is { EndsAfter: false, Amount.High: > 0, Consumed: false }
        && term.Receiver.IsSelf && term.Trigger is not (Trigger.Enter or Trigger.Exit)
        && !IsGain(term)
        && !(type.MethodOf(term) is { } method && Branches.Around(term).Any(test => IsNear(test, method)));

    // What was gained since a record that follows: who gets nowhere gains nothing.
    private bool IsGain(RewardTerm term) => term.Value is { } value && type.MethodOf(term) is { } method
        && Gains.Difference(value, method) is { } gain && Gains.IsSinceBefore(gain, term, method);

    /// <summary>distance &lt; 1.5f</summary>
    public static bool IsNear(BranchTest test, MethodLedger step) =>
        test.Holds && step.Operation(test.Condition) is { } condition
        && condition.DescendantsAndSelf().OfType<IBinaryOperation>().Any(one => one is
        {
            OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual,
            LeftOperand: var measure,
        }
        && step.Locals.Sources(measure).Any(source => CallShape.Of(source) is { Name: "Distance" }
            || source is IPropertyReferenceOperation { Property.Name: "magnitude" or "sqrMagnitude" }));

    // 2f / MaxStep: 2, whatever the limit is.
    private double Share(RewardTerm term)
    {
        if (term.Value is null || type.MethodOf(term) is not { } method) return 0;
        var reader = new AmountReader(
            method.Locals, context.Type, part => StepLimits.IsOne(part.Syntax) ? Amount.Of(1) : null);
        bool isShare = method.Locals.Sources(term.Value).OfType<IBinaryOperation>().Any(
            part => part.OperatorKind == BinaryOperatorKind.Divide
                && StepLimits.IsOne(part.RightOperand.Unconverted().Syntax));
        Amount whole = reader.Read(term.Value) * Amount.Of(term.Call.Factor);
        return isShare && whole.IsConstant ? -whole.Low : 0;
    }
}
