using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What is wanted less what is measured, paid as it is: missing it on the far side pays.</summary>
internal static class WantedLess
{
    /// <summary>setPoint - value in -error, 1 - (target - range) / 100; null where no such thing is paid.</summary>
    public static IBinaryOperation? In(RewardTerm term, MethodLedger method) =>
        term is { Trigger: Trigger.Step, Value: { } value } && double.IsInfinity(term.Amount.High)
            && double.IsInfinity(term.Amount.Low)
            ? In(value, method, depth: 6)
            : null;

    // Through sums, factors and locals, and no function: the sign stays what it is, or changes for all of it.
    private static IBinaryOperation? In(IOperation operation, MethodLedger method, int depth)
    {
        if (depth == 0) return null;
        switch (operation.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference
                when IsOf(difference.LeftOperand, difference.RightOperand)
                    || IsOf(difference.RightOperand, difference.LeftOperand):
                return difference;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum:
                return In(sum.LeftOperand, method, depth - 1) ?? In(sum.RightOperand, method, depth - 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } scaled
                when scaled.RightOperand.Unconverted().ConstantValue.HasValue:
                return In(scaled.LeftOperand, method, depth - 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } scaled
                when scaled.LeftOperand.Unconverted().ConstantValue.HasValue:
                return In(scaled.RightOperand, method, depth - 1);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return In(minus.Operand, method, depth - 1);
            case ILocalReferenceOperation { Local: var local } when method.Locals.Only(local) is { } made:
                return In(made, method, depth - 1);
            default:
                return null;
        }
    }

    private static bool IsOf(IOperation wanted, IOperation measured) =>
        Name(wanted) is { } name && IsWanted(name) && Name(measured) is { } other && !IsWanted(other)
        && !NameWords.Of(other).Any(word => word is "distance" or "dist" or "last" or "previous" or "prev" or "before")
        && ValueParts.IsFloating(measured.Type);

    private static string? Name(IOperation operand) => operand.Unconverted() is
        IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
        && !operand.Unconverted().ConstantValue.HasValue ? Places.Of(operand.Syntax).Last.Name : null;

    // Not the distance to a target, which is measured.
    private static bool IsWanted(string name) => NameWords.Of(name).ToArray() is var words
        && !words.Any(word => word is "to" or "from" or "distance" or "dist" or "gap" or "error" or "last"
            or "previous")
        && (words.Any(word => word is "target" or "setpoint" or "desired" or "ideal" or "nominal" or "wanted")
            || string.Join(" ", words).Contains("set point"));
}
