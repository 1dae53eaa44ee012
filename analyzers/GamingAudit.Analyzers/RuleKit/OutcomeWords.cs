using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Names by which people call the end of what an agent does.</summary>
internal static class OutcomeWords
{
    private static readonly HashSet<string> Words =
        ["goal", "finish", "finished", "win", "won", "victory", "death", "dead", "died", "killed", "lost", "gameover"];

    /// <summary>The tag that a guard of the term names, if it is one of an outcome.</summary>
    public static string? Of(RewardTerm term) => term.Guards.Select(fact => fact.Value).OfType<string>()
        .FirstOrDefault(tag => NameWords.Of(tag).Any(Words.Contains));
}
