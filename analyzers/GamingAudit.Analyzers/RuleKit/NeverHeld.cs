using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Comparisons of a number of the class with a constant that none of its values passes.</summary>
internal static class NeverHeld
{
    /// <summary>
    /// health &lt;= 0, where nobody but the class can set the health, and the class only ever sets it to 100.
    /// </summary>
    public static bool Is(ExpressionSyntax condition, TypeSource type)
    {
        if (ConditionFacts.FromSyntax(condition) is not
            { Value: double, Aspect.Length: 0, Subject.Parts.Length: 1 } asked) return false;
        string name = asked.Subject.Last.Name;
        if (Start(TypeMembers.Find(type.Type, name)) is not { } start) return false;
        List<double?> values =
            [.. type.WritesOf(name).Select(write => Literals.Number(write.Value) ?? Setting(write.Value, type))];
        // What the start of an episode sets never shows what it held before the first.
        if (!type.WrittenAtEpisodeBegin().Contains(name)) values.Add(start);
        return values.All(value => value is not null) && values.All(
            value => new Fact(asked.Subject, string.Empty, Relation.Equal, value, condition).Excludes(asked));
    }

    // lives = startLives, a number of the class that nothing changes.
    private static double? Setting(ExpressionSyntax? value, TypeSource type) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var name } && TypeMembers.Find(type.Type, name) is
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field
        && field.GetAttributes().IsEmpty && IsNumber(field.Type) && !type.WritesOf(name).Any()
            ? Number(TypeMembers.Initializer(field, default))
            : null;

    // What it holds before anything sets it; null for what others may set, and for constants, which are settings.
    private static double? Start(ISymbol? member) => member switch
    {
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsConst: false, IsReadOnly: false } field
            when field.GetAttributes().IsEmpty && IsNumber(field.Type) =>
                Number(TypeMembers.Initializer(field, default)),
        IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Private } property
            when IsNumber(property.Type) && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is
                PropertyDeclarationSyntax { AccessorList: { } list } declared
            && list.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) =>
                Number(declared.Initializer?.Value),
        _ => null,
    };

    private static double? Number(ExpressionSyntax? value) => value is null ? 0 : Literals.Number(value);

    private static bool IsNumber(ITypeSymbol type) => ValueParts.IsFloating(type) || ValueParts.IsInteger(type);
}
