using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>What all methods of a class pay.</summary>
/// <param name="Type">The class.</param>
/// <param name="Methods">Its methods' ledgers, in the order of the source.</param>
/// <param name="Horizon">
/// Steps in an episode: a literal that the class sets MaxStep to, else gaming_audit.horizon.
/// </param>
/// <param name="Discount">The discount factor of the return by gaming_audit.gamma; null where it is not set.</param>
internal sealed record ClassLedger(
    INamedTypeSymbol Type, ImmutableArray<MethodLedger> Methods, int? Horizon, double? Discount)
{
    /// <summary>The value of an amount paid at every step; null without a horizon.</summary>
    public EpisodeValue? Episode => Horizon is { } horizon ? new EpisodeValue(horizon, Discount ?? 1) : null;

    public IEnumerable<RewardTerm> Terms => Methods.SelectMany(method => method.Terms);
}
