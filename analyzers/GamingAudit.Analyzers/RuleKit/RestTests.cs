using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>How tests of a measure and of what it was a moment ago come out where nothing has changed.</summary>
internal static class RestTests
{
    /// <summary>
    /// Whether a test comes out as said where the measure is what it was; null for one that compares no two moments.
    /// </summary>
    public static bool? At(IOperation test, bool holds, MethodLedger method)
    {
        switch (test.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return At(not.Operand, !holds, method);
            case ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given:
                return At(given, holds, method);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                return All(At(both.LeftOperand, true, method), At(both.RightOperand, true, method));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                return All(At(either.LeftOperand, false, method), At(either.RightOperand, false, method));
            case IBinaryOperation comparison when Directions.Of(comparison, true, method) is not null:
                return Compares(comparison) == holds;
            default:
                return null;
        }
    }

    private static bool? All(bool? one, bool? other) => one == false || other == false ? false : one ?? other;

    // now - last < 0.1f, now <= last: what is 0 or equal at rest.
    private static bool? Compares(IBinaryOperation comparison)
    {
        double beside = comparison.RightOperand.Number() ?? 0;
        return comparison.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => 0 < beside,
            BinaryOperatorKind.LessThanOrEqual => 0 <= beside,
            BinaryOperatorKind.GreaterThan => 0 > beside,
            BinaryOperatorKind.GreaterThanOrEqual => 0 >= beside,
            _ => null,
        };
    }
}
