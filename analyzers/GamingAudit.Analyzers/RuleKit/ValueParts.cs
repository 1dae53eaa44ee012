using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// The operations whose results make up a value by arithmetic: not conditions, indices, or arguments of calls that are
/// no arithmetic.
/// </summary>
internal static class ValueParts
{
    public static IEnumerable<IOperation> Of(IOperation value, LocalValues locals)
    {
        var seen = new HashSet<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            if (!seen.Add(operation)) continue;
            yield return operation;
            foreach (IOperation part in Parts(operation, locals)) pending.Push(part);
        }
    }

    private static IEnumerable<IOperation> Parts(IOperation operation, LocalValues locals)
    {
        switch (operation)
        {
            case IConversionOperation or IParenthesizedOperation or IUnaryOperation or IBinaryOperation:
                return operation.ChildOperations;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return [choice.WhenTrue, otherwise];
            case ISwitchExpressionOperation choice:
                return Arms(choice);
            case ILocalReferenceOperation local when IsFloating(local.Type):
                return locals.Of(local.Local);
            case IParameterReferenceOperation parameter when IsFloating(parameter.Type):
                return locals.Of(parameter.Parameter);
            default:
                return CallShape.Of(operation) is { } call && IsArithmetic(call)
                    ? call.Arguments
                    : Enumerable.Empty<IOperation>();
        }
    }

    public static bool IsFloating(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    public static bool IsInteger(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    public static bool IsArithmetic(CallShape call) =>
        Arithmetic.Is(call);

    private static IEnumerable<IOperation> Arms(ISwitchExpressionOperation choice)
    {
        foreach (ISwitchExpressionArmOperation arm in choice.Arms) yield return arm.Value;
    }
}
