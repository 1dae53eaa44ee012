using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>What people call the methods of home-made environments.</summary>
internal static class EpisodeNames
{
    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> Known = new();

    /// <summary>Whether a method is called as those are that begin an episode anew.</summary>
    public static bool Begins(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary }
        && string.Join(" ", NameWords.Of(method.Name)) is "reset" or "restart" or "new game" or "new episode"
            or "start episode" or "begin episode" or "start game" or "reset game" or "reset episode"
            or "reset environment" or "reset env" or "start new game" or "start new episode"
        || BeginsByWhatItDoes(method);

    // StartDive(), Serve(), OnMatchStart(): what others call, and what sets back several of the members that a step
    // changes.
    private static bool BeginsByWhatItDoes(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
        && NameWords.Of(method.Name).Any(
            word => word is "reset" or "restart" or "begin" or "start" or "started" or "new" or "serve")
        && Known.GetValue(method, static one => new StrongBox<bool>(SetsBack(one))).Value;

    private static bool SetsBack(IMethodSymbol method)
    {
        MethodDeclarationSyntax[] others = [.. method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(one => one.MethodKind == MethodKind.Ordinary
                && !SymbolEqualityComparer.Default.Equals(one, method))
            .SelectMany(MethodResults.Declarations)];
        if (others.SelectMany(one => one.DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(
            call => call.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == method.Name))
            return false;
        var changed = new HashSet<string>(others.SelectMany(Writes.In).Select(write => write.Name));
        return MethodResults.Declarations(method).SelectMany(Writes.In).Where(
                write => write.Change is not ("+" or "-") && changed.Contains(write.Name))
            .Select(write => write.Name).Distinct().Take(2).Count() == 2;
    }

    /// <summary>Respawn(genome), Init(net): whether a method is called as those are that begin another life.</summary>
    public static bool BeginsLife(string method) => NameWords.Of(method).Any(
        word => word is "reset" or "respawn" or "restart" or "begin" or "init" or "revive" or "reborn" or "new");

    /// <summary>bool GameOver, bool IsDone(): whether a type says by such a member that an episode is over.</summary>
    public static bool Tells(INamedTypeSymbol type) => type.GetMembers().Any(
        member => member is { IsStatic: false } && EndFlag.IsOfStep(member.Name)
            && (member is IMethodSymbol asked ? asked.ReturnType : TypeMembers.TypeOf(member))?.SpecialType
                == SpecialType.System_Boolean);

    /// <summary>Take(int a), PerformMove(Move m): whether a method is called as a step is.</summary>
    public static bool SaysStep(IMethodSymbol method) =>
        NameWords.Of(method.Name).FirstOrDefault() is "step" or "take" or "act" or "do" or "apply" or "play"
            or "perform" or "execute" or "advance" or "tick" or "make" or "move" or "interact" or "transition"
            or "update" or "simulate";

    /// <summary>Sample(int batch), Parse(string line): whether a method is called as one that plays nothing.</summary>
    public static bool SaysLook(IMethodSymbol method) =>
        NameWords.Of(method.Name).FirstOrDefault() is "get" or "sample" or "load" or "read" or "parse" or "pop"
            or "peek" or "dequeue" or "decode" or "replay" or "evaluate" or "run" or "reset" or "test";

    /// <summary>Whether a parameter is called as an action is.</summary>
    public static bool SaysAction(IParameterSymbol parameter) =>
        NameWords.Of(parameter.Name).Any(word => word is "action" or "actions" or "act" or "move");
}
