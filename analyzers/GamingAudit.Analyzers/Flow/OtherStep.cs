using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What a wrapper hands on of the step of another environment, whose ledger holds it.</summary>
internal static class OtherStep
{
    /// <summary>Whether the amount is what another environment's step paid, perhaps scaled.</summary>
    public static bool Gives(IOperation? amount, LocalValues locals) => amount?.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } scaled =>
            Gives(scaled.LeftOperand, locals)
            || (scaled.OperatorKind == BinaryOperatorKind.Multiply && Gives(scaled.RightOperand, locals)),
        IMemberReferenceOperation { Instance: { } instance } => IsResult(instance, locals),
        ILocalReferenceOperation { Local: var local } =>
            locals.Changes(local) is { Count: > 0 } changes && changes.All(IsTakenApart),
        _ => false,
    };

    /// <summary>Whether the change of a local takes apart what another environment's step returned.</summary>
    public static bool IsTakenApart(IOperation change) =>
        change is IDeconstructionAssignmentOperation { Value: var value } && IsCall(value);

    private static bool IsResult(IOperation instance, LocalValues locals) =>
        instance.Unconverted() is ILocalReferenceOperation { Local: var local }
            ? locals.Only(local) is { } given && IsCall(given)
            : IsCall(instance);

    private static bool IsCall(IOperation value) => value.Unconverted() switch
    {
        IAwaitOperation pause => IsCall(pause.Operation),
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } => IsCall(task),
        var called => CallShape.Of(called) is { } call && KnownFrameworks.Words.Steps.Contains(call.Name)
            && (!call.Receiver().IsSelf
                || call.Syntax.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }),
    };
}
