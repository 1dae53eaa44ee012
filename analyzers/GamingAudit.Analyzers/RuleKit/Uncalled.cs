using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Pays of an agent's methods that no code of the whole program calls or names.</summary>
internal static class Uncalled
{
    /// <summary>The first pay of each such method.</summary>
    public static IEnumerable<RewardTerm> Of(ClassLedger type, RuleContext context)
    {
        if (!context.IsAsWritten) yield break;
        // Where nothing else pays, the rest of the program is not at hand.
        if (!type.Methods.Any(method => method.Trigger != Trigger.Unknown && !method.Terms.IsEmpty)) yield break;
        PayingProgram program = PayingProgram.Of(context.Compilation);
        foreach (MethodLedger method in type.Methods)
        {
            if (method.Trigger != Trigger.Unknown || !IsPlain(method.Method)) continue;
            if (method.Method.DeclaredAccessibility != Accessibility.Private && !IsKnownElsewhere(type.Type, context))
                continue;
            if (method.Terms.FirstOrDefault(term => term.IsOwn) is not { } pay) continue;
            if (program.Knows(method.Method.Name) && !program.Uses(method.Method.Name).Any()
                && !context.Type.Uses(method.Method.Name).Any()) yield return pay;
        }
    }

    // Whether the code is at hand that deals with such agents: another type names this one.
    private static bool IsKnownElsewhere(INamedTypeSymbol type, RuleContext context)
    {
        uint word = FileWords.HashOf(type.Name);
        return context.Compilation.SyntaxTrees.Where(tree => FileWords.Of(tree).MayHold(word)).Any(
            tree => !type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree)
                || tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(
                    name => name.Identifier.ValueText == type.Name
                        && name.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText != type.Name));
    }

    // Not what an interface asks for, nor what an engine may find by its name (OnFire of an input, Animate of a clip).
    private static bool IsPlain(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsOverride: false, IsVirtual: false, IsAbstract: false }
        && method.GetAttributes().IsEmpty && method.ExplicitInterfaceImplementations.IsEmpty
        && !method.Name.StartsWith("On", System.StringComparison.Ordinal)
        && !method.ContainingType.AllInterfaces.Any(
            of => of.TypeKind == TypeKind.Error || !of.GetMembers(method.Name).IsEmpty);
}
