using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>
/// What the proxy reward of a target pays, as a function of one transition; or a reward of a transition that no target
/// of its type names.
/// </summary>
internal sealed class TargetLedger
{
    private readonly Lazy<ImmutableArray<TransitionCase>> cases;

    public TargetLedger(
        string name, Location site, ImmutableArray<RewardPart> parts, Node? terminal, Node? next,
        ITypeSymbol? state, int? horizon, double? discount)
    {
        (Name, Site, Parts, Terminal, Next, State, Horizon, Discount) =
            (name, site, parts, terminal, next, state, horizon, discount);
        Total = parts.Aggregate(Nodes.Zero, (sum, part) => Nodes.Add(sum, part.Value));
        cases = new Lazy<ImmutableArray<TransitionCase>>(() => TransitionCase.All(Total, terminal, next));
    }

    /// <summary>The target's name, or the method's.</summary>
    public string Name { get; }

    /// <summary>Where the target is made, or where its numbers are given.</summary>
    public Location Site { get; }

    /// <summary>Its terms.</summary>
    public ImmutableArray<RewardPart> Parts { get; }

    /// <summary>Whether the state after the step is terminal, as a condition; null where that is not known.</summary>
    public Node? Terminal { get; }

    /// <summary>The state after the step, made of the one before; null where that is not known.</summary>
    public Node? Next { get; }

    /// <summary>The type of the states.</summary>
    public ITypeSymbol? State { get; }

    /// <summary>Steps in an episode.</summary>
    public int? Horizon { get; }

    /// <summary>The discount factor of the return.</summary>
    public double? Discount { get; }

    /// <summary>The sum of all terms.</summary>
    public Node Total { get; }

    /// <summary>
    /// What is paid under each combination of the reward's conditions; empty where they are too many.
    /// </summary>
    public ImmutableArray<TransitionCase> Cases => cases.Value;

    /// <summary>The cases in which the episode goes on.</summary>
    public IEnumerable<TransitionCase> Going => Cases.Where(found => !found.IsTerminal);

    /// <summary>The cases in which it ends.</summary>
    public IEnumerable<TransitionCase> Ending => Cases.Where(found => found.IsTerminal);

    /// <summary>The value of an amount paid at every step; null without a horizon.</summary>
    public EpisodeValue? Episode => Horizon is { } horizon ? new EpisodeValue(horizon, Discount ?? 1) : null;

    /// <summary>
    /// The most that a step pays which ends the episode; null where that is not known or nothing ends it.
    /// </summary>
    public double? Goal =>
        HasEnd && Ending.Any() && Ending.Max(found => found.Amount.High) is var best && !double.IsInfinity(best)
            ? best
            : null;

    /// <summary>Whether some states end an episode.</summary>
    public bool HasEnd => Terminal is not (null or Node.Truth);
}
