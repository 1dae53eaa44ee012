using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Numbers;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>What all methods of a class pay.</summary>
/// <param name="Type">The class.</param>
/// <param name="Methods">Its methods' ledgers, in the order of the source.</param>
/// <param name="Horizon">
/// Steps in an episode: a literal that the class sets MaxStep to, else what a scene sets it to, else
/// gaming_audit.horizon.
/// </param>
/// <param name="Discount">
/// The discount factor of the return by gaming_audit.gamma, else of the trainer's configuration; null where neither
/// sets it.
/// </param>
internal sealed record ClassLedger(
    INamedTypeSymbol Type, ImmutableArray<MethodLedger> Methods, int? Horizon, double? Discount)
{
    /// <summary>What stands outside the code.</summary>
    public RewardNumbers Numbers { get; init; } = RewardNumbers.None;

    /// <summary>The number outside the code that gives the horizon; null where code or options do.</summary>
    public OutsideNumber? HorizonFrom { get; init; }

    /// <summary>The value of an amount paid at every step; null without a horizon.</summary>
    public EpisodeValue? Episode => Horizon is { } horizon ? new EpisodeValue(horizon, Discount ?? 1) : null;

    /// <summary>The steps in an episode as a message says them: as in "500 steps (MaxStep 500, Main.unity)".</summary>
    public string Steps => $"{Horizon} steps" + (HorizonFrom is { } from ? $" ({from})" : "");

    public IEnumerable<RewardTerm> Terms => Methods.SelectMany(method => method.Terms);

    /// <summary>The method that pays a term; null for a term of another class.</summary>
    public MethodLedger? MethodOf(RewardTerm term) => Methods.FirstOrDefault(method => method.Terms.Contains(term));
}
