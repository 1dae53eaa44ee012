using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What going there and back again earns where a measure is compared with what it was a moment ago.</summary>
internal static class ProgressCycles
{
    // Sums of literals that are equal on paper may differ in their last digits.
    private const double Slack = 1e-6;

    /// <summary>The terms that pay one way more than the way back costs.</summary>
    /// <param name="method">The method.</param>
    /// <param name="time">What two steps cost anyway.</param>
    public static IEnumerable<(RewardTerm Pay, SyntaxNode Test, double Pays, double Costs, bool OfTheWay)> Of(
        MethodLedger method, double time)
    {
        foreach (IGrouping<string, Case> cases in method.Terms.SelectMany(term => Cases(term, method))
            .GroupBy(found => found.When.Measure))
        {
            // What pays for the change itself beside them gives and takes the same.
            if (method.Terms.Any(term => !cases.Any(found => found.Term == term) && term.Value is { } value
                && method.Locals.Sources(value).OfType<IBinaryOperation>().Any(
                    part => Directions.Change(part, method) is var (_, measure) && measure == cases.Key))) continue;
            foreach (Case pay in cases)
            {
                bool isLess = pay.When.Less;
                if (pay.When.Less == pay.When.More || !(pay.Worth(isLess) > 0)) continue;
                // A contradiction of two tests pays in neither direction.
                Case[] there = [.. cases.Where(found => found != pay && found.Holds(isLess))];
                Case[] back = [.. cases.Where(found => found.Holds(!isLess))];
                if (method.Terms.Any(other => other != pay.Term && IsInElseOf(other, pay.When.Test))) continue;
                if (there.Concat(back).Any(found => found.OfTheWay != pay.OfTheWay || found.Amount is null)) continue;
                double costs = back.Sum(found => -found.Worth(!isLess));
                double earns = pay.Worth(isLess) + there.Sum(found => System.Math.Min(found.Worth(isLess), 0));
                if (earns - costs - (pay.OfTheWay ? 0 : time) <= Slack * earns) continue;
                yield return (pay.Term, pay.When.Test, pay.Worth(isLess), costs, pay.OfTheWay);
            }
        }
    }

    // fast && near, otherwise charged: it costs something to go back, in whatever share of the steps.
    private static bool IsInElseOf(RewardTerm term, SyntaxNode test) => Branches.Around(term).Any(
        other => !other.Holds && other.Condition.IsKind(SyntaxKind.LogicalAndExpression)
            && other.Condition.Span.Contains(test.Span));

    private static IEnumerable<Case> Cases(RewardTerm term, MethodLedger method)
    {
        if (!term.IsOwn || term.Kind == Frameworks.CallKind.Return || term.EndsAfter || term.Via is not null)
            yield break;
        Directions[] around = [.. Directions.Around(term, method)];
        IOperation? value = term.Value?.Unconverted();
        while (value is ILocalReferenceOperation local && method.Locals.Only(local.Local) is { } given)
            value = given.Unconverted();
        if (value is IConditionalOperation { WhenFalse: { } otherwise } choice
            && Directions.Of(choice.Condition, true, method) is { } when)
        {
            yield return Case.Of(term, choice.WhenTrue, around, when, method);
            yield return Case.Of(term, otherwise, around, when with { Less = !when.Less, More = !when.More }, method);
        }
        else if (around.Length > 0)
        {
            yield return Case.Of(term, value, around, around[0], method);
        }
    }

    // What a term pays in one outcome of the comparison: a number, or so much for each unit of the way.
    private sealed record Case(RewardTerm Term, Directions When, double? Amount, bool OfTheWay)
    {
        public static Case Of(
            RewardTerm term, IOperation? value, Directions[] around, Directions when, MethodLedger method)
        {
            Directions all = around.Where(other => other.Measure == when.Measure).Aggregate(
                when, (one, other) => one with { Less = one.Less && other.Less, More = one.More && other.More });
            if (value?.Number() is { } number)
                return new Case(term, all, number * term.Call.Factor, false);
            if (term.Value == value && term.Amount.IsConstant) return new Case(term, all, term.Amount.Low, false);
            return value is not null && Directions.Change(value, method) is var (factor, measure)
                && measure == when.Measure
                ? new Case(term, all, factor * term.Call.Factor, true)
                : new Case(term, all, null, false);
        }

        public bool Holds(bool isLess) => isLess ? When.Less : When.More;

        public double Worth(bool isLess) => Amount is not { } amount ? double.NaN
            : OfTheWay && isLess ? -amount : amount;
    }
}
