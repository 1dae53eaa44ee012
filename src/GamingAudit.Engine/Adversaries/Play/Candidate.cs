using GamingAudit.Engine.Learning;

namespace GamingAudit.Engine.Adversaries.Play;

/// <summary>A policy that an adversary proposes, to be confirmed on fresh streams.</summary>
/// <param name="FoundBy">The adversary, with what tells its proposals apart ("ppo", "repeat Right").</param>
/// <param name="Policy">
/// Greedy and thread-safe. One with a memory (<see cref="TrainedPolicy.HasMemory"/>) plays whole episodes.
/// </param>
public sealed record Candidate<TState, TAction>(string FoundBy, Policy<TState, TAction> Policy)
{
    /// <summary>The network that the policy is, if it is one.</summary>
    public TrainedPolicy? Trained { get; init; }

    /// <summary>True where it looks at the whole state, whatever an observation shows of it.</summary>
    internal bool SeesState { get; init; }

    /// <summary>True where it may build on one that does.</summary>
    internal bool BuildsOnState { get; init; }

    /// <summary>True where an agent that sees less than the state may be unable to do as it does.</summary>
    internal bool MaySeeMore => SeesState || BuildsOnState;
}
