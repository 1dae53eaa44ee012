using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>How one framework writes rewards: by symbol where it resolves, by names where references miss.</summary>
internal interface IRewardFramework
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Identifiers of which a type that pays reward through this framework holds at least one.</summary>
    IReadOnlyCollection<string> Tokens { get; }

    /// <summary>Its names for what rules ask about.</summary>
    FrameworkWords Words { get; }

    /// <summary>What the operation does to a reward or an episode; null where it does nothing to either.</summary>
    RewardCall? Classify(IOperation operation);

    /// <summary>
    /// What the node does to the reward or the episode of its own agent, by names alone: an analyzer may not ask for
    /// the semantic model of a helper's file.
    /// </summary>
    NamedCall? Named(SyntaxNode node, INamedTypeSymbol type);

    /// <summary>Whether the method's result is a reward.</summary>
    bool PaysByReturn(IMethodSymbol method);

    /// <summary>Whether the method's result says that the episode is over.</summary>
    bool EndsByReturn(IMethodSymbol method);

    /// <summary>
    /// Whether a value that the method returns is a reward that was paid already, where the member that holds it was
    /// assigned.
    /// </summary>
    bool HandsOut(IOperation value, IMethodSymbol method);

    /// <summary>When the framework calls the method; <see cref="Trigger.Unknown"/> where it does not.</summary>
    Trigger TriggerOf(IMethodSymbol method);

    /// <summary>Whether the parameter carries the action that the policy chose.</summary>
    bool IsAction(IParameterSymbol parameter);

    /// <summary>Whether the type is the framework's own, so that its code says nothing of its users.</summary>
    bool IsOwn(INamedTypeSymbol type);
}
