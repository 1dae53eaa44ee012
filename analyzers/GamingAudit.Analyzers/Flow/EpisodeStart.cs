using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Code that runs before an object's first step or before an episode, and at no other time.</summary>
internal static class EpisodeStart
{
    // How many calls a helper may be away from what a framework calls; untuned, as for the callers of a pay.
    private const int MostCalls = 3;

    /// <summary>
    /// Whether a place is in such code, by names: an initializer, what a framework calls at a start, or a method that
    /// the whole program calls from there alone.
    /// </summary>
    public static bool Holds(SyntaxNode place, Compilation program) => Holds(place, program, MostCalls);

    private static bool Holds(SyntaxNode place, Compilation program, int calls)
    {
        if (SetUpCode.Holds(place)) return true;
        if (place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } around)
            return place.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is null;
        if (around is not MethodDeclarationSyntax { Identifier.ValueText: var name } method) return false;
        if (KnownFrameworks.Words.Begins.Contains(name)) return true;
        if (calls == 0) return false;
        bool isCalled = false;
        foreach (SyntaxNode use in ProgramIndex.Names.Of(name, program))
        {
            if (use.FirstAncestorOrSelf<MethodDeclarationSyntax>() == method || IsOfAnother(use, method)) continue;
            if (use.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax
                or MemberBindingExpressionSyntax) || !Holds(use, program, calls - 1)) return false;
            isCalled = true;
        }

        return isCalled;
    }

    // door.Open(), where the door is declared as another type, and Open() in a type with one of its own.
    private static bool IsOfAnother(SyntaxNode use, MethodDeclarationSyntax method)
    {
        if (method.Parent is not TypeDeclarationSyntax { Identifier.ValueText: var owner }) return false;
        if (use.Parent is MemberAccessExpressionSyntax access && access.Name == use
            && access.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax))
            return DeclaredTypes.Of(access.Expression) is { } type && type != owner;
        return use.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around && around.Identifier.ValueText != owner
            && around.Members.OfType<MethodDeclarationSyntax>().Any(
                own => own.Identifier.ValueText == method.Identifier.ValueText);
    }
}
