using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>What people call the methods of home-made environments.</summary>
internal static class EpisodeNames
{
    /// <summary>Whether a method is called as those are that begin an episode anew.</summary>
    public static bool Begins(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary }
        && string.Join(" ", NameWords.Of(method.Name)) is "reset" or "restart" or "new game" or "new episode"
            or "start episode" or "begin episode" or "start game" or "reset game" or "reset episode"
            or "reset environment" or "reset env" or "start new game" or "start new episode";

    /// <summary>bool GameOver, bool IsDone(): whether a type says by such a member that an episode is over.</summary>
    public static bool Tells(INamedTypeSymbol type) => type.GetMembers().Any(
        member => member is { IsStatic: false } && EndFlag.IsOfStep(member.Name)
            && (member is IMethodSymbol asked ? asked.ReturnType : TypeMembers.TypeOf(member))?.SpecialType
                == SpecialType.System_Boolean);

    /// <summary>Take(int a), PerformMove(Move m): whether a method is called as a step is.</summary>
    public static bool SaysStep(IMethodSymbol method) =>
        NameWords.Of(method.Name).FirstOrDefault() is "step" or "take" or "act" or "do" or "apply" or "play"
            or "perform" or "execute" or "advance" or "tick" or "make" or "move" or "interact" or "transition";

    /// <summary>Whether a parameter is called as an action is.</summary>
    public static bool SaysAction(IParameterSymbol parameter) =>
        NameWords.Of(parameter.Name).Any(word => word is "action" or "actions" or "act" or "move");
}
