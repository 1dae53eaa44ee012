using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Evaluates an amount to an interval: a local is what it was set to last, or any of its values where paths meet.
/// </summary>
/// <param name="locals">What the locals of the body may hold.</param>
/// <param name="type">The type that the body belongs to.</param>
/// <param name="given">What is taken for known of an operation; null where it is to be read.</param>
internal sealed class AmountReader(LocalValues locals, TypeSource type, Func<IOperation, Amount?>? given = null)
{
    private Func<IOperation, Amount?>? known = given;

    private const int MaxDepth = 24;

    // Operations that are looked at for one amount: locals that are assigned often and feed each other multiply. What
    // takes more is generated, and its amount is not known.
    private const int MaxWork = 4000;

    private int work;

    public Amount Read(IOperation? value)
    {
        work = 0;
        return value is null ? Amount.Any : Read(value, 0);
    }

    /// <summary>What an inspector's field or a field that is never written holds.</summary>
    public Amount OfField(IFieldSymbol field) => FieldAmounts.Of(field, type);

    private Amount Read(IOperation value, int depth)
    {
        if (value.ConstantValue.HasValue) return FieldAmounts.Number(value.ConstantValue.Value);
        if (depth > MaxDepth || ++work > MaxWork) return Amount.Any;
        if (known?.Invoke(value) is { } told) return told;
        depth++;
        return value switch
        {
            IConversionOperation conversion => Read(conversion.Operand, depth),
            IParenthesizedOperation inner => Read(inner.Operand, depth),
            // points++; as a statement pays one.
            IIncrementOrDecrementOperation { Parent: IExpressionStatementOperation } => Amount.Of(1),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => -Read(minus.Operand, depth),
            IBinaryOperation binary => Binary(binary, depth),
            IConditionalOperation { WhenFalse: { } otherwise } choice =>
                Where(choice.Condition, true, choice.WhenTrue, depth)
                    .Hull(Where(choice.Condition, false, otherwise, depth)),
            ISwitchExpressionOperation { Arms.Length: > 0 } choice =>
                choice.Arms.Select(arm => Read(arm.Value, depth)).Aggregate((a, b) => a.Hull(b)),
            ILocalReferenceOperation local when locals.At(local) is { } held => Read(held, depth),
            ILocalReferenceOperation local when locals.AreExact(local.Local) =>
                locals.Of(local.Local).Select(assigned => Read(assigned, depth)).Aggregate((a, b) => a.Hull(b)),
            ILocalReferenceOperation local when Summed(local.Local, depth) is { } sum => sum,
            IParameterReferenceOperation { Parameter: var parameter }
                when locals.Of(parameter) is { Count: > 0 } passed =>
                passed.Select(argument => Read(argument, depth)).Aggregate((a, b) => a.Hull(b)),
            IMemberReferenceOperation member when locals.At(member) is { } held => Read(held, depth),
            IMemberReferenceOperation { Syntax: ExpressionSyntax limit } when StepLimits.Of(limit, type) is { } steps =>
                steps,
            IFieldReferenceOperation field => OfSettings(field) ?? OfField(field.Field),
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property
                when Computed(property.Property) is { } computed =>
                SyntaxAmounts.Read(computed, _ => null, type, depth),
            IPropertyReferenceOperation or IArrayElementReferenceOperation when Tables.Looked(value) is { } looked =>
                Amount.Of(looked),
            IInvocationOperation when Tables.Summed(value, locals) is { } terms =>
                terms.Select(term => Read(term, depth)).Aggregate((a, b) => a + b),
            IPropertyReferenceOperation property when OfSettings(property) is { } set => set,
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation or null } property
                when FieldAmounts.Of(property.Property, type) is { } set => set,
            _ => Known(value, depth),
        };
    }

    // near < 1 ? 1 - near : 0: more than 0 where it is not 0.
    private Amount Where(IOperation condition, bool holds, IOperation value, int depth)
    {
        Func<IOperation, Amount?>? outer = known;
        if (condition.Syntax is not ExpressionSyntax test
            || NarrowedAmounts.By(SyntaxGuards.Of(test, holds), Before) is not { } narrowed) return Read(value, depth);
        known = part => narrowed(part) ?? outer?.Invoke(part);
        Amount read = Read(value, depth);
        known = outer;
        return read;

        Amount Before(IOperation part)
        {
            Func<IOperation, Amount?>? inner = known;
            known = outer;
            Amount all = Read(part, depth);
            known = inner;
            return all;
        }
    }

    // weights.Goal, of an object that the type keeps.
    private static Amount? OfSettings(IMemberReferenceOperation member) =>
        member.Instance?.Unconverted() is IMemberReferenceOperation { Member: var holder } kept
            && kept.Instance is null or IInstanceReferenceOperation
            ? MadeSettings.Of(member.Member, holder)
                ?? (member.Member is IPropertySymbol property ? FieldAmounts.OfAnother(property) : null)
            : null;

    // float effort = 0; foreach (float a in actions) effort += Abs(a): what only grows is at least what it began with.
    private Amount? Summed(ILocalSymbol local, int depth)
    {
        Amount? all = null;
        bool grows = false;
        foreach (IOperation change in locals.Changes(local))
        {
            switch (change)
            {
                case IVariableDeclaratorOperation { Initializer.Value: var start }:
                    all = all?.Hull(Read(start, depth)) ?? Read(start, depth);
                    break;
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value: var added }
                    when Read(added, depth) is { Low: >= 0 } more:
                    grows |= more.High > 0;
                    break;
                default:
                    return null;
            }
        }

        return all is { Low: >= 0 } ? grows ? all + Amount.NonNegative : all : null;
    }

    // float Bonus => 0.5f;
    private ExpressionSyntax? Computed(IPropertySymbol property) =>
        !property.IsVirtual && !property.IsOverride
        && SymbolEqualityComparer.Default.Equals(property.ContainingType, type.Type)
            ? property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
                .OfType<PropertyDeclarationSyntax>().Select(declared => declared.ExpressionBody?.Expression)
                .FirstOrDefault()
            : null;

    private Amount Binary(IBinaryOperation binary, int depth)
    {
        Amount left = Read(binary.LeftOperand, depth), right = Read(binary.RightOperand, depth);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Add:
                return left + right;
            case BinaryOperatorKind.Subtract:
                return left - right;
            case BinaryOperatorKind.Multiply:
                return Square(binary) is { } square
                    ? Read(square, depth).Magnitude() is var side && Others(binary, square) is { } rest
                        ? side * side * Read(rest, depth) : side * side
                    : left * right;
            case BinaryOperatorKind.Divide:
                return binary.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
                    ? (left / right).Truncated() : left / right;
            default:
                return Amount.Any;
        }
    }

    // x * x, and 0.3 * x * x, which is read from the left: what is multiplied by itself.
    private static IOperation? Square(IBinaryOperation product) =>
        Places.Of(product.LeftOperand.Syntax) is var left && left == Places.Of(product.RightOperand.Syntax)
            ? product.LeftOperand
            : product.LeftOperand.Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } inner
                && Places.Of(inner.RightOperand.Syntax) == Places.Of(product.RightOperand.Syntax)
                    ? product.RightOperand : null;

    private static IOperation? Others(IBinaryOperation product, IOperation square) =>
        product.RightOperand == square ? ((IBinaryOperation)product.LeftOperand.Unconverted()).LeftOperand : null;

    private Amount Known(IOperation value, int depth)
    {
        if (CallShape.Of(value) is { } call && call.Receiver().IsSelf && type.Declaration(call) is { } helper)
        {
            return SyntaxAmounts.Returned(helper, SyntaxAmounts.Bind(helper, call.Syntax, Argument, type), type, depth);

            Amount Argument(int at) => at < call.Arguments.Length ? Read(call.Arguments[at], depth) : Amount.Any;
        }

        // Mathx.Gaussian(error), of a class of functions.
        if (CallShape.Of(value) is { Method: { IsStatic: true, ContainingType: { } functions } given } formula
            && given.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax written)
            return SyntaxAmounts.Returned(
                written, SyntaxAmounts.Bind(
                    written, formula.Syntax,
                    at => at < formula.Arguments.Length ? Read(formula.Arguments[at], depth) : Amount.Any, type),
                type.Of(functions), depth);
        if (UnitVectors.AreMultiplied(value, locals)) return new Amount(-1, 1);
        if (value.Syntax is InvocationExpressionSyntax each
            && SyntaxAmounts.Gathered(each, _ => null, type, depth) is { } gathered) return gathered;
        if (CallShape.Of(value) is { } function)
            return Functions.Range(
                function.Name, function.Arguments.Select(argument => Read(argument, depth)).ToList());
        string? member = value.Syntax is ExpressionSyntax syntax ? CallShape.NameOf(syntax) : null;
        if (value.Syntax is ExpressionSyntax limit && StepLimits.Of(limit, type) is { } steps) return steps;
        return member is not null && (Functions.IsSize(member) || DependenceReader.IsFrameTime(value.Syntax))
            ? Amount.NonNegative
            : Amount.Any;
    }
}
