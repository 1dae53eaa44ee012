using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Names by which people call the end of what an agent does.</summary>
internal static class OutcomeWords
{
    /// <summary>The tag that a guard of the term names, if it is one of an outcome.</summary>
    public static string? Of(RewardTerm term, RuleContext context)
    {
        HashSet<string> words = context.Words(WordLists.Outcomes);
        return term.Guards.Select(fact => fact.Value).OfType<string>()
            .FirstOrDefault(tag => NameWords.Of(tag).Any(words.Contains));
    }
}
