using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What is wanted less what is measured, paid as it is: missing it on the far side pays.</summary>
internal static class WantedLess
{
    /// <summary>setPoint - value in -error, 1 - (target - range) / 100; null where no such thing is paid.</summary>
    public static IBinaryOperation? In(RewardTerm term, MethodLedger method, TypeSource type) =>
        term is { Trigger: Trigger.Step, Value: { } value } && double.IsInfinity(term.Amount.High)
            ? In(value, method, type, depth: 8)
            : null;

    // Through sums, factors and locals, and no function: the sign stays what it is, or changes for all of it.
    private static IBinaryOperation? In(IOperation operation, MethodLedger method, TypeSource type, int depth)
    {
        if (depth == 0) return null;
        switch (operation.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference
                when IsOf(difference.LeftOperand, difference.RightOperand)
                    || IsOf(difference.RightOperand, difference.LeftOperand):
                return difference;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum:
                return In(sum.LeftOperand, method, type, depth - 1) ?? In(sum.RightOperand, method, type, depth - 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } scaled
                when IsScale(scaled.RightOperand):
                return In(scaled.LeftOperand, method, type, depth - 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } scaled when IsScale(scaled.LeftOperand):
                return In(scaled.RightOperand, method, type, depth - 1);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return In(minus.Operand, method, type, depth - 1);
            case ILocalReferenceOperation local when Made(local, method) is { } made:
                return In(made, method, type, depth - 1);
            // Pow(1 - error, 2): of a sum with a number, no square is the same on both sides.
            case var square when CallShape.Of(square) is { Name: "Pow", Arguments: { Length: 2 } power }
                && power[1].Number() is 2 && IsShifted(power[0].Unconverted()):
                return In(power[0], method, type, depth - 1);
            case var call when CallShape.Of(call) is { } shape && Given(shape, call, type) is { } given:
                return In(given, method, type, depth - 1);
            default:
                return null;
        }
    }

    // A number, or a member that nothing sets later: the same on both sides.
    private static bool IsScale(IOperation factor) =>
        factor.Unconverted() is { ConstantValue.HasValue: true }
            || factor.Unconverted() is IMemberReferenceOperation { Member: var member }
            && member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true };

    // The one value of a local, of this method or of a helper of the same file.
    private static IOperation? Made(ILocalReferenceOperation local, MethodLedger method) =>
        method.Locals.Only(local.Local) ?? (local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: var start } made
            && made.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member.SyntaxTree == local.Syntax.SyntaxTree && !member.Span.Contains(method.Body.Syntax.Span)
            && !Writes.In(member).Any(write => write.Name == local.Local.Name)
                ? local.SemanticModel?.GetOperation(start) : null);

    // double Tracking() { ...; return Pow(1 - error, 2); } of the same type and file.
    private static IOperation? Given(CallShape call, IOperation site, TypeSource type) =>
        call.Receiver().IsSelf && call.Arguments.IsEmpty && type.Declaration(call) is { } helper
        && helper.SyntaxTree == site.Syntax.SyntaxTree
        && MethodResults.Of(helper).Take(2).ToArray() is { Length: 1 } result
            ? site.SemanticModel?.GetOperation(result[0]) : null;

    private static bool IsShifted(IOperation sum) => sum is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract,
        LeftOperand: var left, RightOperand: var right,
    } && (left.Number() ?? right.Number()) is { } by && by != 0;

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
