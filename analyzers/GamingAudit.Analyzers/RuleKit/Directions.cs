using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>In which direction of a measure something holds: where it is now less, or more, than before.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Less">Whether it holds where the measure has become less.</param>
/// <param name="More">Whether it holds where the measure has become more.</param>
/// <param name="Test">The test that says so.</param>
internal sealed record Directions(string Measure, bool Less, bool More, SyntaxNode Test)
{
    /// <summary>What a test that comes out so says; null where it compares no two moments.</summary>
    public static Directions? Of(IOperation test, bool holds, MethodLedger method)
    {
        switch (test.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, !holds, method);
            case ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given:
                return Of(given, holds, method);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                return Of(both.LeftOperand, true, method) ?? Of(both.RightOperand, true, method);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                return Of(either.LeftOperand, false, method) ?? Of(either.RightOperand, false, method);
            case IBinaryOperation comparison when RelationOf(comparison.OperatorKind) is { } isLess:
                return Compared(comparison, isLess == holds, method);
            default:
                return null;
        }
    }

    /// <summary>Of all tests around a pay.</summary>
    public static IEnumerable<Directions> Around(RewardTerm term, MethodLedger method) =>
        Branches.Around(term)
            .Select(test => method.Operation(test.Condition) is { } condition
                ? Of(condition, test.Holds, method)
                : null)
            .OfType<Directions>();

    /// <summary>now - last, k * (now - last): the factor by which it grows with the measure; null for anything else.
    /// </summary>
    public static (double Factor, string Measure)? Change(IOperation value, MethodLedger method)
    {
        switch (value.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return Change(minus.Operand, method) is var (negated, of) ? (-negated, of) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                if (product.RightOperand.Number() is { } right && Change(product.LeftOperand, method) is var (a, left))
                    return (a * right, left);
                return product.LeftOperand.Number() is { } scale
                    && Change(product.RightOperand, method) is var (b, rest)
                    ? (b * scale, rest)
                    : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio
                when ratio.RightOperand.Number() is > 0 and var divisor:
                return Change(ratio.LeftOperand, method) is var (c, divided) ? (c / divisor, divided) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference:
                Moments x = Moments.Of(difference.LeftOperand, method), y = Moments.Of(difference.RightOperand, method);
                return Moments.AreOfOne(y, x, method)
                    || NamedPairs.Are(difference.RightOperand, difference.LeftOperand, method) ? (1, x.Text)
                    : Moments.AreOfOne(x, y, method)
                        || NamedPairs.Are(difference.LeftOperand, difference.RightOperand, method) ? (-1, x.Text)
                    : null;
            case ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given:
                return Change(given, method);
            default:
                return null;
        }
    }

    // now < last, and now - last < 0; a threshold beside 0 only makes the steps longer.
    private static Directions? Compared(IBinaryOperation comparison, bool isLess, MethodLedger method)
    {
        if (comparison.RightOperand.Number() is not null
            && Change(comparison.LeftOperand, method) is var (factor, measure) && factor != 0)
            return new Directions(measure, isLess == factor > 0, isLess != factor > 0, comparison.Syntax);
        Moments left = Moments.Of(comparison.LeftOperand, method), right = Moments.Of(comparison.RightOperand, method);
        return Moments.AreOfOne(right, left, method)
            || NamedPairs.Are(comparison.RightOperand, comparison.LeftOperand, method)
            ? new Directions(left.Text, isLess, !isLess, comparison.Syntax)
            : Moments.AreOfOne(left, right, method)
                || NamedPairs.Are(comparison.LeftOperand, comparison.RightOperand, method)
                ? new Directions(left.Text, !isLess, isLess, comparison.Syntax)
                : null;
    }

    private static bool? RelationOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => true,
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => false,
        _ => null,
    };
}
