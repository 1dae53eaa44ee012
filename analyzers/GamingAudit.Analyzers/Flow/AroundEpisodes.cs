using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Code that may run where an episode begins or ends, whichever class it is of and whatever else runs it: by names, so
/// that what it sets may be set back for the next episode.
/// </summary>
internal static class AroundEpisodes
{
    // How many calls a helper may be away from a begin or an end; untuned, as for the callers of a pay.
    private const int MostCalls = 3;

    /// <summary>Whether a place may be in such code.</summary>
    /// <param name="place">The place.</param>
    /// <param name="type">A type of which it is known when its methods run.</param>
    /// <param name="program">All classes.</param>
    public static bool MayHold(SyntaxNode place, TypeSource type, Compilation program) =>
        MayHold(place, type, program, MostCalls);

    private static bool MayHold(SyntaxNode place, TypeSource type, Compilation program, int calls)
    {
        if (IsBesideEnd(place)) return true;
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>(
            around => around is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
            is not MethodDeclarationSyntax { Identifier.ValueText: var name } method) return true;
        if (KnownFrameworks.Words.Begins.Contains(name)) return true;
        if (type.EpisodeBegins.Contains(method)) return true;
        if (KnownFrameworks.CallsMethod(name) || IsStep(method, type)) return false;
        bool isUsed = false;
        foreach (SyntaxNode use in ProgramIndex.Names.Of(name, program))
        {
            if (use.FirstAncestorOrSelf<MethodDeclarationSyntax>() == method || IsOfAnother(use, method)) continue;
            isUsed = true;
            // What is handed on runs when somebody else likes.
            bool isCalled = use.Parent is InvocationExpressionSyntax or MemberBindingExpressionSyntax
                or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };
            if (!isCalled || calls == 0 || MayHold(use, type, program, calls - 1)) return true;
        }

        // Whoever looks after the object from outside, an inspector may tell when.
        return !isUsed && !type.Declares(method);
    }

    private static bool IsStep(MethodDeclarationSyntax declared, TypeSource type) => type.Declares(declared)
        && type.Type.GetMembers(declared.Identifier.ValueText).OfType<IMethodSymbol>().Any(
            method => type.TriggerOf(method) is Trigger.Step);

    // { level = 0; agent.EndEpisode(); }, { if (fell) { lives = 3; done = true; } }
    private static bool IsBesideEnd(SyntaxNode place) =>
        place.FirstAncestorOrSelf<BlockSyntax>() is { } block && block.DescendantNodes().Any(
            node => (node is InvocationExpressionSyntax call && KnownFrameworks.PayByName(call) is { } named
                    && (named.Kind.EndsNow() || named.Kind == CallKind.EndLater))
                || (node is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: true } } flag
                    && EndFlag.IsOfStep(CallShape.NameOf(flag.Left))));

    // door.Open(), where the door is declared as another type, and Open() in a type with one of its own.
    private static bool IsOfAnother(SyntaxNode use, MethodDeclarationSyntax method)
    {
        if (method.Parent is not TypeDeclarationSyntax { Identifier.ValueText: var owner }) return false;
        if (use.Parent is MemberAccessExpressionSyntax access && access.Name == use
            && access.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax))
            return DeclaredTypes.Of(access.Expression) is { } type && type != owner
                && method.Parent is TypeDeclarationSyntax { BaseList: null };
        return use.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around && around.Identifier.ValueText != owner
            && around.Members.OfType<MethodDeclarationSyntax>().Any(
                own => own.Identifier.ValueText == method.Identifier.ValueText);
    }
}
