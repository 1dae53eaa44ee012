using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Code;

/// <summary>Questions about types that also have an answer where a reference is missing.</summary>
internal static class Types
{
    /// <summary>Whether the type or one of its bases has the name and lies in such a namespace.</summary>
    public static bool DerivesFrom(ITypeSymbol? type, string name, params string[] namespaces)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == name && (at.TypeKind == TypeKind.Error || InNamespace(at, namespaces))) return true;
        }

        return false;
    }

    /// <summary>Whether some base class of the type did not resolve.</summary>
    public static bool HasUnknownBase(ITypeSymbol? type)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.TypeKind == TypeKind.Error) return true;
        }

        return false;
    }

    /// <summary>All interfaces of a type, and bases that did not resolve: each may be an interface.</summary>
    public static IEnumerable<INamedTypeSymbol> Interfaces(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces) yield return contract;
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.TypeKind == TypeKind.Error) yield return at;
            foreach (INamedTypeSymbol contract in at.Interfaces)
            {
                if (contract.TypeKind == TypeKind.Error) yield return contract;
            }
        }
    }

    /// <summary>Whether the symbol carries the attribute, by name, with or without its suffix.</summary>
    public static bool HasAttribute(ISymbol symbol, string name) =>
        symbol.GetAttributes().Any(
            attribute => attribute.AttributeClass?.Name is { } found && (found == name || found == name + "Attribute"));

    /// <summary>Whether values of the type are numbers.</summary>
    public static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool InNamespace(ITypeSymbol type, string[] namespaces) =>
        namespaces.Length == 0 || namespaces.Contains(type.ContainingNamespace?.ToDisplayString());
}
