using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Home-made learners, as of Q-tables: a method of that name that makes a number of a state, an action or the next
/// state; and what a type that is called a reward computes.
/// </summary>
internal sealed class RewardMethods : IRewardFramework
{
    private static readonly string[] Methods = WordLists.RewardMethods.Words;

    public string Name => "Reward methods";

    public IReadOnlyCollection<string> Tokens => Methods;

    public FrameworkWords Words { get; } = new();

    public RewardCall? Classify(IOperation operation) => null;

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) => null;

    public bool PaysByReturn(IMethodSymbol method) =>
        method.ReturnType.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        && (Methods.Contains(method.Name)
            ? method.Parameters.Any(parameter => Says(parameter, "action") || Says(parameter, "state"))
                || (!method.Parameters.IsEmpty && IsActor(method.ContainingType))
            : IsOfReward(method));

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => PaysByReturn(method) ? Trigger.Step : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        Says(parameter, "action") && parameter.ContainingSymbol is IMethodSymbol method && PaysByReturn(method);

    public bool IsOwn(INamedTypeSymbol type) => false;

    // CliffAgent.GetReward(row, column)
    private static bool IsActor(INamedTypeSymbol? type) =>
        type is not null && NameWords.Of(type.Name).Any(WordLists.Actors.Words.Contains);

    // FlappyReward.Compute(before, action, after)
    private static bool IsOfReward(IMethodSymbol method) =>
        method is { IsStatic: false, IsAbstract: false, MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false }
        && NameWords.Of(method.Name).First() is "compute" or "calculate" or "evaluate" or "get" or "of"
        && (SaysReward(method.ContainingType) || method.ContainingType.AllInterfaces.Any(SaysReward))
        && method.Parameters.Any(parameter => Says(parameter, "action") || Says(parameter, "state")
            || Says(parameter, "after") || Says(parameter, "next"));

    private static bool SaysReward(INamedTypeSymbol type) =>
        NameWords.Of(type.Name).Any(word => word is "reward" or "rewarder");

    private static bool Says(IParameterSymbol parameter, string word) => NameWords.Of(parameter.Name).Contains(word);
}
