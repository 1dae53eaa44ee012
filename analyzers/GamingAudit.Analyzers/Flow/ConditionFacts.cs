using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// What a branch of the control-flow graph tells where its condition is true; negate it where the condition is false.
/// </summary>
internal static class ConditionFacts
{
    /// <summary>The fact; null where the condition is not of a form that can exclude another.</summary>
    public static Fact? WhenTrue(IOperation condition)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return WhenTrue(not.Operand) is { } inner ? Negate(inner) : null;
            case IConversionOperation { IsImplicit: true } conversion:
                return WhenTrue(conversion.Operand);
            case IBinaryOperation binary when RelationOf(binary.OperatorKind) is { } relation:
                return Comparison(binary.LeftOperand, relation, binary.RightOperand, binary.Syntax);
            case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test:
                return Comparison(test.Value, Relation.Equal, pattern.Value, test.Syntax);
            case IIsPatternOperation { Pattern: IBinaryPatternOperation pattern } test
                when Values(pattern) is { } values:
                return Make(test.Value.Syntax, Relation.Equal, values, test.Syntax);
            case IIsPatternOperation test when OfPattern(test.Value.Syntax, test.Pattern, test.Syntax) is { } matched:
                return matched;
            case IInvocationOperation { IsImplicit: true }:
                // The end of a foreach says nothing about the collection that its syntax names.
                return null;
            case IIsNullOperation isNull:
                return Make(isNull.Operand.Syntax, Relation.Equal, null, isNull.Syntax);
        }

        return (CallShape.Of(condition) is { } call ? FromCall(call, condition) : null) ?? FromSyntax(condition.Syntax);
    }

    /// <summary>
    /// All that a branch tells: of a &amp;&amp; b, which the compiler does not take apart where a type in it is not
    /// known, what either part does.
    /// </summary>
    public static IReadOnlyList<Fact> Of(IOperation condition, bool outcome)
    {
        if (Parts(condition.Syntax, outcome) is { Count: > 1 } parts)
        {
            return
            [
                .. from part in parts
                   let asked = condition.DescendantsAndSelf().FirstOrDefault(one => one.Syntax == part.Test)
                   let fact = (asked is null ? null : WhenTrue(asked)) ?? FromSyntax(part.Test)
                   where fact is not null
                   select part.Holds ? fact : Negate(fact),
            ];
        }

        return WhenTrue(condition) is { } whole ? [outcome ? whole : Negate(whole)] : [];
    }

    // The tests that come out so wherever the whole does.
    private static IReadOnlyList<(SyntaxNode Test, bool Holds)> Parts(SyntaxNode test, bool outcome) => test switch
    {
        ParenthesizedExpressionSyntax inner => Parts(inner.Expression, outcome),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) =>
            Parts(not.Operand, !outcome),
        BinaryExpressionSyntax both when both.IsKind(
            outcome ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression) =>
            [.. Parts(both.Left, outcome), .. Parts(both.Right, outcome)],
        _ => [(test, outcome)],
    };

    public static Fact Negate(Fact fact) => fact with { Relation = Fact.Negation(fact.Relation) };

    private static Fact? Comparison(IOperation left, Relation relation, IOperation right, SyntaxNode condition)
    {
        bool isEquality = relation is Relation.Equal or Relation.NotEqual;
        if (right.ConstantValue is { HasValue: true, Value: bool truth } && isEquality)
        {
            Fact? tested = WhenTrue(left);
            return tested is null || truth == (relation == Relation.Equal) ? tested : Negate(tested);
        }

        if (right.ConstantValue is { HasValue: true, Value: null } && CallShape.Of(left.Unconverted()) is { } call
            && Component(call, left) is { } component)
            return relation == Relation.Equal ? Negate(component) : component;
        if (Constant(left, out object? value))
            return Make(right.Syntax, Fact.Mirrored(relation), value, condition);
        if (Constant(right, out value))
            return Make(left.Syntax, relation, value, condition);
        return Make(left.Syntax, relation, Places.Of(right.Syntax), condition);
    }

    /// <summary>
    /// The fact by names alone: without references operators do not bind, and a helper's file has no model here.
    /// </summary>
    public static Fact? FromSyntax(SyntaxNode syntax)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax inner:
                return FromSyntax(inner.Expression);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return FromSyntax(not.Operand) is { } negated ? Negate(negated) : null;
            case BinaryExpressionSyntax binary when RelationOf(binary.Kind()) is { } relation:
                return binary.Right is LiteralExpressionSyntax literal
                    ? Make(binary.Left, relation, Normal(literal.Token.Value), syntax)
                    : Literals.Number(binary.Right) is { } number ? Make(binary.Left, relation, number, syntax)
                    : Make(binary.Left, relation, Places.Of(binary.Right), syntax);
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } compared } call
                when CallShape.NameOf(call.Expression) is { } name
                    && KnownFrameworks.Words.TagTests.TryGetValue(name, out string? tag):
                ExpressionSyntax asked = compared[0].Expression;
                return new Fact(
                    Places.OfReceiver(call).Member(tag), "", Relation.Equal,
                    asked is LiteralExpressionSyntax known ? Normal(known.Token.Value) : Places.Of(asked), syntax);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
                or ElementAccessExpressionSyntax:
                return Make(syntax, Relation.Equal, true, syntax);
            default:
                return null;
        }
    }

    private static Fact? FromCall(CallShape call, IOperation condition) => (call.Name, call.Arguments.Length) switch
    {
        (var name, 1) when KnownFrameworks.Words.TagTests.TryGetValue(name, out string? tag) =>
            new Fact(call.Receiver().Member(tag), "", Relation.Equal, Value(call.Arguments[0]), condition.Syntax),
        ("Equals", 1) => new Fact(call.Receiver(), "", Relation.Equal, Value(call.Arguments[0]), condition.Syntax),
        ("Contains" or "StartsWith" or "EndsWith", 1) =>
            new Fact(call.Receiver(), call.Name, Relation.Equal, Value(call.Arguments[0]), condition.Syntax),
        _ => Component(call, condition),
    };

    // A thing of one kind is hardly ever one of another, as with tags.
    private static Fact? Component(CallShape call, IOperation condition) =>
        KnownFrameworks.Words.Components.Contains(call.Name)
        && condition.Unconverted().Syntax is InvocationExpressionSyntax asked && Kind(asked) is { } kind
            ? new Fact(
                call.Receiver(), Fact.Component, Relation.Equal, Place.Named("<" + kind + ">"), condition.Syntax)
            : null;

    // TryGetComponent<Wall>(out var wall), TryGetComponent(out Wall wall)
    private static TypeSyntax? Kind(InvocationExpressionSyntax call) =>
        call.Expression.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault() is
        { TypeArgumentList.Arguments: { Count: 1 } kinds }
            ? kinds[0]
            : call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<DeclarationExpressionSyntax>()
                .Select(declared => declared.Type).FirstOrDefault(type => !type.IsVar);

    // > 0, not null, { Dead: true }: of one test alone, which its opposite can say as well.
    private static Fact? OfPattern(SyntaxNode subject, IPatternOperation pattern, SyntaxNode condition)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value: var value } when Constant(value, out object? constant):
                return Make(subject, Relation.Equal, constant, condition);
            case IRelationalPatternOperation { Value: var limit, OperatorKind: var kind }
                when RelationOf(kind) is { } relation && Constant(limit, out object? bound):
                return Make(subject, relation, bound, condition);
            case INegatedPatternOperation { Pattern: var inner }:
                return OfPattern(subject, inner, condition) is { } held ? Negate(held) : null;
            case IRecursivePatternOperation
            {
                DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns: { Length: 1 } parts,
                DeclaredSymbol: null,
            } when parts[0].Member is IMemberReferenceOperation { Member.Name: var name }
                && OfPattern(subject, parts[0].Pattern, condition) is { } part:
                return part with { Subject = Places.Of(subject).Member(name) };
            default:
                return null;
        }
    }

    // "a" or "b"; null for any other pattern.
    private static object? Values(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } value } } => Normal(value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either
            when Values(either.LeftPattern) is { } left && Values(either.RightPattern) is { } right =>
            OneOf.Of(left, right),
        _ => null,
    };

    private static object? Value(IOperation argument) =>
        Constant(argument, out object? constant) ? constant : Places.Of(argument.Syntax);

    private static Fact? Make(SyntaxNode subject, Relation relation, object? value, SyntaxNode condition)
    {
        if (Compared(subject, relation, value) is var (measured, holds, with))
            return Make(measured, holds, with, condition);
        Place place = Places.Of(subject);
        return place.Text.Length == 0 ? null : new Fact(place, "", relation, value, condition);
    }

    // Sign(a - b) == 1, a.CompareTo(b) < 0: what is compared there, and how.
    private static (SyntaxNode Subject, Relation Relation, object? Value)? Compared(
        SyntaxNode subject, Relation relation, object? value)
    {
        if (subject is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call)
            return null;
        if (value is not (-1.0 or 0.0 or 1.0) || AgainstZero(relation, (double)value) is not { } seen) return null;
        return call.Expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sign" } =>
                (arguments[0].Expression, seen, 0.0),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompareTo", Expression: var left } =>
                (left, seen, Places.Of(arguments[0].Expression)),
            _ => null,
        };
    }

    // How what has the sign lies to zero.
    private static Relation? AgainstZero(Relation relation, double sign) => (relation, sign) switch
    {
        (_, 0) => relation,
        (Relation.Equal or Relation.GreaterOrEqual, 1) => Relation.Greater,
        (Relation.NotEqual or Relation.Less, 1) => Relation.LessOrEqual,
        (Relation.Equal or Relation.LessOrEqual, -1) => Relation.Less,
        (Relation.NotEqual or Relation.Greater, -1) => Relation.GreaterOrEqual,
        _ => null,
    };

    private static bool Constant(IOperation operation, out object? value)
    {
        value = operation.ConstantValue.HasValue ? Normal(operation.ConstantValue.Value) : null;
        return operation.ConstantValue.HasValue;
    }

    /// <summary>A constant as facts hold it: every number as a double.</summary>
    public static object? Normal(object? value) =>
        value is IConvertible number and not (string or bool or char)
            ? Convert.ToDouble(number, CultureInfo.InvariantCulture)
            : value;

    private static Relation? RelationOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => Relation.Equal,
        BinaryOperatorKind.NotEquals => Relation.NotEqual,
        BinaryOperatorKind.LessThan => Relation.Less,
        BinaryOperatorKind.LessThanOrEqual => Relation.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Relation.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Relation.GreaterOrEqual,
        _ => null,
    };

    private static Relation? RelationOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => Relation.Equal,
        SyntaxKind.NotEqualsExpression => Relation.NotEqual,
        SyntaxKind.LessThanExpression => Relation.Less,
        SyntaxKind.LessThanOrEqualExpression => Relation.LessOrEqual,
        SyntaxKind.GreaterThanExpression => Relation.Greater,
        SyntaxKind.GreaterThanOrEqualExpression => Relation.GreaterOrEqual,
        _ => null,
    };
}
