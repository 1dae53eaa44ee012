using System;
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
    public static double? DiscountOf(IOperation value, MethodLedger method, TypeSource type)
    {
        foreach (IBinaryOperation less in ValueParts.Of(value, method.Locals).OfType<IBinaryOperation>())
        {
            if (less.OperatorKind != BinaryOperatorKind.Subtract) continue;
            if (less.LeftOperand.Unconverted() is not
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
                continue;
            var amounts = new AmountReader(method.Locals, type);
            Amount left = amounts.Read(product.LeftOperand), right = amounts.Read(product.RightOperand);
            (Amount gamma, IOperation now) =
                left.IsConstant ? (left, product.RightOperand) : (right, product.LeftOperand);
            if (!gamma.IsConstant || gamma.Low is not (> 0.5 and < 1)) continue;
            if (AreOfOneMeasure(now, less.RightOperand, method)) return gamma.Low;
        }

        return null;
    }

    /// <summary>
    /// The share of the earlier value in now - share * last, where both are of one measure: the share belongs to the
    /// later one, so that nothing of this sort cancels. Null where there is none.
    /// </summary>
    public static double? ShareOfEarlier(IOperation value, MethodLedger method, TypeSource type)
    {
        foreach (IBinaryOperation less in ValueParts.Of(value, method.Locals).OfType<IBinaryOperation>())
        {
            if (less.OperatorKind != BinaryOperatorKind.Subtract) continue;
            if (less.RightOperand.Unconverted() is not
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
                continue;
            var amounts = new AmountReader(method.Locals, type);
            Amount left = amounts.Read(product.LeftOperand), right = amounts.Read(product.RightOperand);
            (Amount share, IOperation last) =
                left.IsConstant ? (left, product.RightOperand) : (right, product.LeftOperand);
            if (!share.IsConstant || share.Low is not (> 0.5 and < 1)) continue;
            if (AreOfOneMeasure(less.LeftOperand, last, method)) return share.Low;
        }

        return null;
    }

    // Potential(cell) and Potential(before): one function of two moments.
    private static bool AreOfOneMeasure(IOperation now, IOperation last, MethodLedger method)
    {
        if (last.Unconverted() is IFieldReferenceOperation field && Follows(field.Field, now.Unconverted(), method))
            return true;
        return CallShape.Of(Made(now, method)) is { Method: { } one, Arguments.Length: 1 } later
            && CallShape.Of(Made(last, method)) is { Method: { } other, Arguments.Length: 1 } earlier
            && SymbolEqualityComparer.Default.Equals(one, other) && !Arithmetic.Is(later)
            && later.Arguments[0].Syntax.ToString() != earlier.Arguments[0].Syntax.ToString();
    }

    private static IOperation Made(IOperation value, MethodLedger method) =>
        value.Unconverted() is ILocalReferenceOperation local && method.Locals.AreExact(local.Local)
            && method.Locals.Of(local.Local) is { Count: 1 } made ? made[0].Unconverted() : value.Unconverted();

    private static bool Follows(IFieldSymbol last, IOperation now, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Any(
            assignment => assignment.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, last)
                && Places.Of(assignment.Value.Syntax) == Places.Of(now.Syntax));
}
