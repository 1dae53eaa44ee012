using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>Two places that are harmful in this order, on a path that no known fact excludes.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="FirstCall">The earlier place: the end of the episode, or the reward that is lost.</param>
/// <param name="SecondCall">The later place: the reward.</param>
/// <param name="Certain">Whether both places surely do what they are said to: false where a helper only may.</param>
/// <param name="SecondEndsAfter">Whether the later place surely ends the episode afterwards.</param>
internal sealed record PathHazard(
    HazardKind Kind, RewardCall FirstCall, RewardCall SecondCall, bool Certain, bool SecondEndsAfter)
{
    /// <summary>
    /// Whether it is likely all the same: the end is that of all agents, or another object's method ends.
    /// </summary>
    public bool IsLikely { get; init; }

    /// <summary>Whether the earlier place asks elsewhere whether it ends the episode.</summary>
    public bool IsTested { get; init; }

    public Location First => FirstCall.Site.Syntax.GetLocation();

    public Location Second => SecondCall.Site.Syntax.GetLocation();
}
