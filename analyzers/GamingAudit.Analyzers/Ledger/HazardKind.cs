using GamingAudit.Analyzers.Rules;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>What goes wrong on a path through a method.</summary>
internal enum HazardKind
{
    /// <summary>A reward follows the end of its receiver's episode, so the next episode is paid.</summary>
    RewardAfterEnd,

    /// <summary>A reward is set after one was paid, which is lost.</summary>
    SetErases,
}
