using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Plays the agent: looks for policies that earn much of the one reward it is given, within a budget of environment
/// steps. Its result depends on the process, the seed and the budget alone, not on threads or time.
/// </summary>
public interface IAdversary
{
    /// <summary>The name that reports give as the finder.</summary>
    string Name { get; }

    /// <summary>Its share of a portfolio's steps, over the sum of all who play; 0 where it takes none.</summary>
    int Weight { get; }

    /// <summary>Searches, and returns what it found, best first; empty where it cannot play this process.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    /// <exception cref="OperationCanceledException">The context was cancelled.</exception>
    IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull;
}
