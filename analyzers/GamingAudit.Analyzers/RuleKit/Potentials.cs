using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Finds shaping by a potential: gamma times the potential after the step, less that before it (Ng, Harada, Russell
/// 1999, "Policy invariance under reward transformations").
/// </summary>
internal static class Potentials
{
    /// <summary>The gamma of the shaping in a value; null where there is none, or where gamma is 1.</summary>
    public static double? DiscountOf(Node value)
    {
        LinearForm form = LinearForm.Of(value);
        foreach ((double factor, Node after) in form.Terms)
        {
            if (!after.ReadsSide(Side.After) || after.ReadsSide(Side.Before) || after.ReadsSide(Side.Action)) continue;
            double before = form.FactorOf(Nodes.Reversed(after));
            double gamma = before == 0 ? 0 : Math.Round(-factor / before, 9);
            if (gamma is > 0.5 and < 1) return gamma;
        }

        return null;
    }

    /// <summary>The gamma of gamma * now - last, where last is a field that is assigned what now is.</summary>
    public static double? DiscountOf(IOperation value, MethodLedger method, TypeSource type) =>
        Differences(value, method).Select(less =>
            Scaled(less.LeftOperand, method, type) is var (gamma, now)
            && AreOfOneMeasure(now, less.RightOperand, method) ? gamma : (double?)null)
            .FirstOrDefault(gamma => gamma is not null);

    /// <summary>
    /// The share of the earlier value in now - share * last, where both are of one measure: the share belongs to the
    /// later one, so that nothing of this sort cancels. Null where there is none.
    /// </summary>
    public static double? ShareOfEarlier(IOperation value, MethodLedger method, TypeSource type) =>
        Differences(value, method).Select(less =>
            Scaled(less.RightOperand, method, type) is var (share, last)
            && AreOfOneMeasure(less.LeftOperand, last, method) ? share : (double?)null)
            .FirstOrDefault(share => share is not null);

    private static IEnumerable<IBinaryOperation> Differences(IOperation value, MethodLedger method) =>
        ValueParts.Of(value, method.Locals).OfType<IBinaryOperation>()
            .Where(less => less.OperatorKind == BinaryOperatorKind.Subtract);

    // gamma * now: a constant that may be a discount, and what it scales.
    private static (double Share, IOperation Of)? Scaled(IOperation side, MethodLedger method, TypeSource type)
    {
        if (side.Unconverted() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
            return null;
        var amounts = new AmountReader(method.Locals, type);
        Amount left = amounts.Read(product.LeftOperand), right = amounts.Read(product.RightOperand);
        (Amount share, IOperation rest) =
            left.IsConstant ? (left, product.RightOperand) : (right, product.LeftOperand);
        return share.IsConstant && share.Low is >= 0.5 and < 1 ? (share.Low, rest) : null;
    }

    // Potential(cell) and Potential(before): one function of two moments.
    private static bool AreOfOneMeasure(IOperation now, IOperation last, MethodLedger method)
    {
        if (last.Unconverted() is IFieldReferenceOperation field && Follows(field.Field, now.Unconverted(), method))
            return true;
        return CallShape.Of(method.Locals.StandsFor(now)) is { Method: { } one, Arguments.Length: > 0 } later
            && CallShape.Of(method.Locals.StandsFor(last)) is { Method: { } other } earlier
            && SymbolEqualityComparer.Default.Equals(one, other) && !Arithmetic.Is(later)
            && later.Arguments.Length == earlier.Arguments.Length
            && (later.Arguments.Zip(earlier.Arguments, (a, b) => a.Syntax.ToString() != b.Syntax.ToString()).Any(
                    isOther => isOther)
                || IsChangedBetween(earlier, later, method));
    }

    // double before = Phi(x, y); x++; reward += Phi(x, y) - before;
    private static bool IsChangedBetween(CallShape earlier, CallShape later, MethodLedger method)
    {
        var names = new HashSet<string>(later.Arguments.SelectMany(
            argument => Place.Identifiers(argument.Syntax.ToString())));
        return Writes.In(method.Body.Syntax).Any(write => names.Contains(write.Name)
            && write.Site.SpanStart > earlier.Syntax.Span.End && write.Site.Span.End < later.Syntax.SpanStart);
    }

    private static bool Follows(IFieldSymbol last, IOperation now, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Any(
            assignment => assignment.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, last)
                && Places.Of(assignment.Value.Syntax) == Places.Of(now.Syntax));
}
