using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>How one framework writes rewards: by symbol where it resolves, by names where references miss.</summary>
internal interface IRewardFramework
{
    /// <summary>Identifiers of which a type that pays reward through this framework holds at least one.</summary>
    IReadOnlyCollection<string> Tokens { get; }

    /// <summary>What the operation does to a reward or an episode; null where it does nothing to either.</summary>
    RewardCall? Classify(IOperation operation);

    /// <summary>Whether the method's result is a reward.</summary>
    bool PaysByReturn(IMethodSymbol method);

    /// <summary>When the framework calls the method; <see cref="Trigger.Unknown"/> where it does not.</summary>
    Trigger TriggerOf(IMethodSymbol method);

    /// <summary>Whether the parameter carries the action that the policy chose.</summary>
    bool IsAction(IParameterSymbol parameter);
}
