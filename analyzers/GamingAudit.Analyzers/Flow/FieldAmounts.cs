using System;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Numbers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What fields hold that an inspector sets, or that nothing writes.</summary>
internal static class FieldAmounts
{
    // What a person plausibly makes of a default in an inspector: half of it to twice of it, of the same sign.
    private const double InspectorFactor = 2;

    /// <summary>What the field of that name in the type holds.</summary>
    public static Amount Of(string name, TypeSource type) =>
        TypeMembers.Find(type.Type, name) is IFieldSymbol field ? Of(field, type) : Amount.Any;

    public static Amount Of(IFieldSymbol field, TypeSource type)
    {
        if (field.HasConstantValue) return Number(field.ConstantValue);
        ExpressionSyntax? initializer = field.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).OfType<VariableDeclaratorSyntax>()
            .Select(declarator => declarator.Initializer?.Value).FirstOrDefault();
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingType, type.Type))
            return Settings.Of(field, initializer);
        bool isPlain = !type.Assigned(field.Name).Any();
        if (isPlain && IsSerialized(field) && OutsideCode(field, initializer, type) is { } set) return set;
        if (!isPlain) return FieldRanges.Of(field, type);
        if (Literals.Number(initializer) is not { } value) return Amount.Any;
        if (!IsSerialized(field)) return Amount.Of(value);
        return new Amount(value / InspectorFactor, value / InspectorFactor).Hull(Amount.Of(value * InspectorFactor));
    }

    /// <summary>double CrashPenalty { get; init; } = 10: what a setting is by itself; null for no such.</summary>
    public static Amount? Of(IPropertySymbol property, TypeSource type)
    {
        if (!SymbolEqualityComparer.Default.Equals(property.ContainingType, type.Type)) return OfAnother(property);
        if (type.Assigned(property.Name).Any() || property.IsVirtual || property.IsOverride) return null;
        ExpressionSyntax? initializer = property.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>()
            .Select(declared => declared.Initializer?.Value).FirstOrDefault();
        if (Literals.Number(initializer) is not { } value) return null;
        return property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private }
            ? Amount.Of(value)
            : new Amount(value / InspectorFactor, value / InspectorFactor).Hull(Amount.Of(value * InspectorFactor));
    }

    /// <summary>The same of a property of an object of settings; null for any other.</summary>
    public static Amount? OfAnother(IPropertySymbol property)
    {
        Amount told = Settings.Of(property, property.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).Select(declared => declared switch
            {
                PropertyDeclarationSyntax written => written.Initializer?.Value,
                ParameterSyntax position => position.Default?.Value,
                _ => null,
            }).FirstOrDefault());
        return told.IsSure ? told : null;
    }

    public static Amount Number(object? constant) =>
        constant is IConvertible number and not (string or bool or char)
            ? Amount.Of(Convert.ToDouble(number, CultureInfo.InvariantCulture))
            : Amount.Any;

    // An object that was saved before the field was there has its value in code.
    private static Amount? OutsideCode(IFieldSymbol field, ExpressionSyntax? initializer, TypeSource type)
    {
        if (type.Numbers.Of(field.Name) is not { } set) return null;
        var range = new Amount(set.Low, set.High);
        if (!type.Numbers.IsMissingSomewhere(field.Name)) return range;
        return initializer is null ? range.Hull(Amount.Of(0))
            : Literals.Number(initializer) is { } value ? range.Hull(Amount.Of(value)) : null;
    }

    private static bool IsSerialized(IFieldSymbol field) =>
        !field.IsReadOnly && !field.IsStatic
        && (field.DeclaredAccessibility == Accessibility.Public
            || KnownFrameworks.Words.Inspected.Any(name => Types.HasAttribute(field, name)));
}
