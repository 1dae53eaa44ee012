using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Home-made learners, as of Q-tables: a method that makes a number of a state, an action or the next state and is
/// called a reward, by its own name, its type's or that of an interface.
/// </summary>
internal sealed class RewardMethods : IRewardFramework
{
    private static readonly string[] Methods = WordLists.RewardMethods.Words;

    public string Name => "Reward methods";

    public IReadOnlyCollection<string> Tokens => Methods;

    public FrameworkWords Words { get; } = new();

    public RewardCall? Classify(IOperation operation) => null;

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) => null;

    public bool PaysByReturn(IMethodSymbol method) => RewardEvidence.Is(method);

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => PaysByReturn(method) ? Trigger.Step : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        Says(parameter, "action") && parameter.ContainingSymbol is IMethodSymbol method && PaysByReturn(method);

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool Says(IParameterSymbol parameter, string word) => NameWords.Of(parameter.Name).Contains(word);
}
