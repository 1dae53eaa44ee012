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
            if (less.RightOperand.Unconverted() is not IFieldReferenceOperation last) continue;
            if (less.LeftOperand.Unconverted() is not
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
                continue;
            var amounts = new AmountReader(method.Locals, type);
            Amount left = amounts.Read(product.LeftOperand), right = amounts.Read(product.RightOperand);
            (Amount gamma, IOperation now) =
                left.IsConstant ? (left, product.RightOperand) : (right, product.LeftOperand);
            if (!gamma.IsConstant || gamma.Low is not (> 0.5 and < 1)) continue;
            if (Follows(last.Field, now.Unconverted(), method)) return gamma.Low;
        }

        return null;
    }

    private static bool Follows(IFieldSymbol last, IOperation now, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Any(
            assignment => assignment.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, last)
                && Places.Of(assignment.Value.Syntax) == Places.Of(now.Syntax));
}
