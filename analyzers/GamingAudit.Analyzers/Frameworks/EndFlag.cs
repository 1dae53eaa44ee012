using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>The end of an episode that a step tells by a flag.</summary>
internal static class EndFlag
{
    // What ends: the episode, the game, all of it.
    private static readonly HashSet<string> Rounds =
        ["is", "has", "episode", "game", "match", "round", "run", "level", "trial", "all", "env", "play"];

    /// <summary>Whether a flag of that name says that the episode is over.</summary>
    public static bool IsNamed(string? name) =>
        name is not null && string.Join(" ", NameWords.Of(name)) is "done" or "is done" or "terminated"
            or "is terminated" or "truncated" or "is truncated" or "terminal" or "is terminal" or "episode over";

    /// <summary>
    /// Whether what a step hands out, or its type shows beside the reward, says by that name that it is over.
    /// </summary>
    public static bool IsOfStep(string? name) => IsNamed(name)
        || (name is not null && NameWords.Of(name).Reverse().ToArray() is { Length: > 0 } words
            && words[0] is "done" or "over" or "finished" or "ended" && words.Skip(1).All(Rounds.Contains));

    /// <summary>
    /// out bool gameOver, and the only flag that a step hands out beside its reward, whatever it is called.
    /// </summary>
    public static bool IsHandedOut(IParameterSymbol one, IMethodSymbol step) =>
        one is { RefKind: RefKind.Out, Type.SpecialType: SpecialType.System_Boolean } && (IsOfStep(one.Name)
            || (step.ReturnType.SpecialType != SpecialType.System_Boolean && step.Parameters.Count(
                other => other.RefKind == RefKind.Out
                    && other.Type.SpecialType == SpecialType.System_Boolean) == 1));

    /// <summary>The end that a value of the flag is; null where it says that the episode goes on.</summary>
    /// <param name="site">What sets the flag.</param>
    /// <param name="value">What it is set to.</param>
    public static RewardCall? Of(IOperation site, IOperation value) =>
        value.Unconverted().ConstantValue is { HasValue: true } constant
            ? constant.Value is true ? new RewardCall(CallKind.EndLater, site, null, Place.Self) : null
            : new RewardCall(CallKind.EndLater, site, null, Place.Self, Surely: false);
}
