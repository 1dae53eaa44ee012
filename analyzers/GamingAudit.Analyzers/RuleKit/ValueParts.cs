using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>The addends of a value, through locals: what is subtracted is one of none.</summary>
    public static IEnumerable<IOperation> Addends(IOperation value, LocalValues locals)
    {
        var seen = new HashSet<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            IOperation addend = pending.Pop().Unconverted();
            if (!seen.Add(addend)) continue;
            switch (addend)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                    pending.Push(sum.RightOperand);
                    pending.Push(sum.LeftOperand);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference:
                    pending.Push(difference.LeftOperand);
                    break;
                case ILocalReferenceOperation local when locals.Only(local.Local) is { } given:
                    pending.Push(given);
                    break;
                case IInvocationOperation when Tables.Summed(addend, locals) is { } terms:
                    foreach (IOperation term in terms.Reverse()) pending.Push(term);
                    break;
                default:
                    yield return addend;
                    break;
            }
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
            case IMemberReferenceOperation member when IsFloating(member.Type) && locals.At(member) is { } held:
                return [held];
            case IParameterReferenceOperation parameter when IsFloating(parameter.Type):
                return locals.Of(parameter.Parameter);
            case IInvocationOperation when Tables.Summed(operation, locals) is { } terms:
                return terms;
            default:
                return CallShape.Of(operation) is { } call && (IsArithmetic(call) || IsFormula(call))
                    ? call.Arguments
                    : Enumerable.Empty<IOperation>();
        }
    }

    // Scaled(speed, 20, 30): a method of the program that only computes with what it is given.
    private static bool IsFormula(CallShape call) =>
        call.Method is { IsStatic: true, Parameters.IsEmpty: false } method
        && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declared
        && Result(declared) is { } result
        && result.DescendantNodesAndSelf().All(node => node switch
        {
            IdentifierNameSyntax name =>
                method.Parameters.Any(parameter => parameter.Name == name.Identifier.ValueText),
            LiteralExpressionSyntax or ParenthesizedExpressionSyntax or BinaryExpressionSyntax
                or PrefixUnaryExpressionSyntax => true,
            _ => false,
        });

    private static ExpressionSyntax? Result(MethodDeclarationSyntax method) =>
        method.ExpressionBody?.Expression
        ?? (method.Body is { Statements.Count: 1 } body
            ? (body.Statements[0] as ReturnStatementSyntax)?.Expression
            : null);

    /// <summary>The member that an expression reads: of an array the whole, of what may be null its value.</summary>
    public static IOperation Held(IOperation operand) => operand.Unconverted() switch
    {
        IArrayElementReferenceOperation { ArrayReference: IMemberReferenceOperation all } => all,
        IPropertyReferenceOperation
        {
            Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
            Instance: IMemberReferenceOperation known,
        } => known,
        var other => other,
    };

    /// <summary>Whether the type is a number, or an array of numbers, or a number that may be missing.</summary>
    public static bool HoldsNumbers(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: var element } => IsFloating(element) || IsInteger(element),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } some =>
            IsFloating(some.TypeArguments[0]) || IsInteger(some.TypeArguments[0]),
        _ => IsFloating(type) || IsInteger(type),
    };

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
