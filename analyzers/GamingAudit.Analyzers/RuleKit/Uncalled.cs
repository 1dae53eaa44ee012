using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Pays of an agent's private methods that no code of the whole program calls or names.</summary>
internal static class Uncalled
{
    /// <summary>The first pay of each such method.</summary>
    public static IEnumerable<RewardTerm> Of(ClassLedger type, RuleContext context)
    {
        // Where nothing else pays, the rest of the program is not at hand.
        if (!type.Methods.Any(method => method.Trigger != Trigger.Unknown && !method.Terms.IsEmpty)) yield break;
        PayingProgram program = PayingProgram.Of(context.Compilation);
        foreach (MethodLedger method in type.Methods)
        {
            if (method.Trigger != Trigger.Unknown || !IsPlain(method.Method)) continue;
            if (method.Terms.FirstOrDefault(term => term.IsOwn) is not { } pay) continue;
            if (program.Knows(method.Method.Name) && !program.Uses(method.Method.Name).Any()
                && !context.Type.Uses(method.Method.Name).Any()) yield return pay;
        }
    }

    // Not what an interface asks for, nor what an engine may find by its name (OnFire of an input, Animate of a clip).
    private static bool IsPlain(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, IsOverride: false }
        && method.GetAttributes().IsEmpty && method.ExplicitInterfaceImplementations.IsEmpty
        && !method.Name.StartsWith("On", System.StringComparison.Ordinal)
        && !method.ContainingType.AllInterfaces.Any(
            of => of.TypeKind == TypeKind.Error || !of.GetMembers(method.Name).IsEmpty);
}
