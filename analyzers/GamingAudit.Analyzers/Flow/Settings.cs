using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Numbers in objects of settings: class RewardSettings { public float Goal = 10f; }.</summary>
internal static class Settings
{
    // What a person plausibly makes of a default: half of it to twice of it, of the same sign, as in an inspector.
    private const double Factor = 2;

    /// <summary>
    /// What a member of another type holds that is declared with a number: where its type holds nothing but such
    /// members, and nothing in it writes them.
    /// </summary>
    public static Amount Of(ISymbol member, ExpressionSyntax? initializer)
    {
        if (member.IsStatic || Literals.Number(initializer) is not { } value) return Amount.Any;
        if (!IsOfSettings(member.ContainingType)) return Amount.Any;
        return new Amount(value / Factor, value / Factor).Hull(Amount.Of(value * Factor));
    }

    private static bool IsOfSettings(INamedTypeSymbol type) => type.GetMembers().Where(one => !one.IsImplicitlyDeclared)
        .All(one => one switch
        {
            IFieldSymbol field => IsGiven(field, field.Type),
            IPropertySymbol property => IsGiven(property, property.Type),
            IMethodSymbol method => method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet
                or MethodKind.Constructor && method.Parameters.All(one => one.HasExplicitDefaultValue),
            _ => false,
        });

    // All of them are numbers, flags or texts with a value of their own.
    private static bool IsGiven(ISymbol member, ITypeSymbol type) => member.IsStatic
        || type.SpecialType != SpecialType.None
        && (member is IFieldSymbol { HasConstantValue: true } || member.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).All(declared => declared is VariableDeclaratorSyntax
            { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null }
                or ParameterSyntax { Default: not null }));
}
