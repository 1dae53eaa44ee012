using System;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Something at a place in the graph that changes a reward or an episode.</summary>
/// <param name="Id">Its number in the method, from 1.</param>
/// <param name="Call">What it is; the site of the helper's call where a helper does it.</param>
/// <param name="Surely">Whether it happens each time that the place is reached.</param>
/// <param name="Helper">The helper that does it; null where the call itself does.</param>
/// <param name="Effect">What the helper does.</param>
/// <param name="Amount">How much the helper pays here.</param>
/// <param name="IsSum">Whether it pays a sum whose parts are events of their own.</param>
internal sealed record PathEvent(
    int Id, RewardCall Call, bool Surely, string? Helper = null, HelperEffect? Effect = null,
    Func<AmountReader, Amount>? Amount = null, bool IsSum = false)
{
    /// <summary>Whether a method of another object does it, which reaches the agent by a name of its own.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether that method asks first, so that it hardly ever does it.</summary>
    public bool IsTested { get; init; }

    public CallKind Kind => Call.Kind;

    public bool Concerns(PathEvent other) =>
        Call.Receiver == other.Call.Receiver && Kind.IsGroup() == other.Kind.IsGroup();

    /// <summary>Whether an end is that of the pay's receiver: an agent that ends a group is one of it.</summary>
    public bool IsEndedBy(PathEvent end) =>
        Concerns(end) || (end.Kind.EndsGroup() && Call.Receiver.IsSelf && !Kind.IsGroup());
}
