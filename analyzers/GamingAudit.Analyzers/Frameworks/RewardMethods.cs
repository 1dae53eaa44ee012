using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Home-made learners, as of Q-tables: a method of that name that makes a number of a state, an action or the next
/// state.
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
        Methods.Contains(method.Name)
        && method.ReturnType.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        && method.Parameters.Any(parameter => Says(parameter, "action") || Says(parameter, "state"));

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => PaysByReturn(method) ? Trigger.Step : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        Says(parameter, "action") && parameter.ContainingSymbol is IMethodSymbol method && PaysByReturn(method);

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool Says(IParameterSymbol parameter, string word) => NameWords.Of(parameter.Name).Contains(word);
}
