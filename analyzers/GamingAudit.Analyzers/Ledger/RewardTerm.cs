using System.Collections.Immutable;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>One amount that a method pays.</summary>
/// <param name="Call">The call that pays it, or the call of the helper that does.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reads">What the amount depends on.</param>
/// <param name="Guards">What the code tested true on all paths before it pays.</param>
/// <param name="Trigger">When the method runs.</param>
/// <param name="EndsAfter">Whether every path from it ends the receiver's episode before the method returns.</param>
/// <param name="Consumed">Whether the guarded block also removes, moves or latches what it pays for.</param>
/// <param name="Via">The helper that pays; null where the call pays itself.</param>
internal sealed record RewardTerm(
    RewardCall Call,
    Amount Amount,
    Reads Reads,
    ImmutableArray<Fact> Guards,
    Trigger Trigger,
    bool EndsAfter,
    bool Consumed,
    string? Via)
{
    /// <summary>The call in a helper that pays; null where the call pays itself.</summary>
    public SyntaxNode? Origin { get; init; }

    /// <summary>The calls through which the method runs that pays, where those are known.</summary>
    public ImmutableArray<SyntaxNode> Calls { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    public CallKind Kind => Call.Kind;

    public Place Receiver => Call.Receiver;

    /// <summary>Whether the agent pays itself, and no group pays it.</summary>
    public bool IsOwn => Receiver.IsSelf && !Kind.IsGroup();

    /// <summary>The operation whose value is paid, in the caller where a helper passes its parameter on.</summary>
    public IOperation? Value => Call.Amount;

    public Location Location => Call.Site.Syntax.GetLocation();
}
