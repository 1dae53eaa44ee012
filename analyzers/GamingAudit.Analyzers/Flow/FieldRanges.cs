using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Between which numbers a private field of a type always lies: the hull of its start and of all that the type writes
/// to it, in whatever order. What grows by what is never negative has no upper end.
/// </summary>
internal static class FieldRanges
{
    // Fields that are read on the way to one through helpers: more is generated.
    private const int MostOpen = 4;

    [ThreadStatic]
    private static HashSet<ISymbol>? open;

    public static Amount Of(IFieldSymbol field, TypeSource type)
    {
        // What is made of itself may be anything.
        HashSet<ISymbol> reading = open ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (reading.Count == 0) return type.RangeOf(field, one => Read(one, type, reading));
        return reading.Count == MostOpen || reading.Contains(field) ? Amount.Any : Read(field, type, reading);
    }

    private static Amount Read(IFieldSymbol field, TypeSource type, HashSet<ISymbol> reading)
    {
        reading.Add(field);
        try
        {
            return Hull(field, type);
        }
        finally
        {
            reading.Remove(field);
        }
    }

    private static Amount Hull(IFieldSymbol field, TypeSource type)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, IsStatic: false }) return Amount.Any;
        if (!field.GetAttributes().IsEmpty || !IsNumber(field.Type)) return Amount.Any;
        ExpressionSyntax? start = TypeMembers.Initializer(field, default);
        if (start is not null && Literals.Number(start) is null) return Amount.Any;
        Amount held = Amount.Of(Literals.Number(start) ?? 0);
        foreach (Write write in type.WritesOf(field.Name))
        {
            if (!write.IsOfItself || After(write, held, type) is not { } next) return Amount.Any;
            held = held.Hull(next);
        }

        return held;
    }

    // What it may hold after a write of what it held before, however often that is done; null where nothing is known.
    private static Amount? After(Write write, Amount held, TypeSource type)
    {
        switch (write.Site)
        {
            case AssignmentExpressionSyntax { Left: not TupleExpressionSyntax, Right: var right } set:
                Amount value = Value(right, set, type);
                return set.Kind() switch
                {
                    SyntaxKind.SimpleAssignmentExpression => value.Equals(Amount.Any) ? null : value,
                    SyntaxKind.AddAssignmentExpression => Grown(held, value),
                    SyntaxKind.SubtractAssignmentExpression => Grown(held, -value),
                    // 0.9 of it lies between it and 0.
                    SyntaxKind.MultiplyAssignmentExpression when value is { Low: >= 0, High: <= 1 } =>
                        held.Hull(Amount.Of(0)),
                    _ => null,
                };
            case PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax:
                return Grown(held, Amount.Of(write.Change == "+" ? 1 : -1));
            default:
                return null;
        }
    }

    private static Amount? Grown(Amount held, Amount by) =>
        by.Low >= 0 ? by.High == 0 ? held : new Amount(held.Low, double.PositiveInfinity)
        : by.High <= 0 ? new Amount(double.NegativeInfinity, held.High)
        : null;

    // Another field that is written may hold anything.
    private static Amount Value(ExpressionSyntax value, SyntaxNode site, TypeSource type) =>
        site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member ? Amount.Any : SyntaxAmounts.Read(
            value,
            SyntaxAmounts.Held(
                member, name => TypeMembers.Find(type.Type, name) is IFieldSymbol other
                    && type.WritesOf(other.Name).Any() ? Amount.Any : null, type, 0),
            type);

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32
        or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double;
}
