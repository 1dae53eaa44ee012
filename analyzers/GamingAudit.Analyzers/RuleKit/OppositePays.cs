using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Two things whose names say that they are opposites, and that are paid alike: good food and bad food.
/// </summary>
internal static class OppositePays
{
    private static readonly (string Bad, string Good)[] Opposites =
    [
        ("bad", "good"), ("wrong", "right"), ("wrong", "correct"), ("incorrect", "correct"), ("unsafe", "safe"),
        ("poison", "food"), ("negative", "positive"), ("fake", "real"), ("unhealthy", "healthy"),
    ];

    /// <summary>The bad one that is paid and the good one that is paid the same; null where there is none.</summary>
    public static (string Bad, string Good)? Of(RewardTerm term, MethodLedger method)
    {
        if (!term.Amount.IsPositive || !term.IsOwn || Names(term).FirstOrDefault(one => Twin(one).Any()) is not { } bad)
            return null;
        string[] twins = [.. Twin(bad)];
        return method.Terms.Where(other => other != term && other.IsOwn && other.Amount.Low == term.Amount.Low
                && other.Amount.High == term.Amount.High)
            .SelectMany(Names).FirstOrDefault(twins.Contains) is { } good ? (bad, good) : null;
    }

    // The tag that was tested, or the flag.
    private static IEnumerable<string> Names(RewardTerm term) =>
        term.Guards.Where(fact => fact.Relation == Relation.Equal).Select(fact => fact.Value switch
        {
            string tag => tag,
            true => fact.Subject.Last.Name,
            _ => null,
        }).OfType<string>();

    private static IEnumerable<string> Twin(string name)
    {
        string[] words = [.. NameWords.Of(name)];
        foreach ((string bad, string good) in Opposites)
        {
            int at = System.Array.IndexOf(words, bad);
            if (at < 0) continue;
            int start = name.IndexOf(bad, System.StringComparison.OrdinalIgnoreCase);
            string other = char.IsUpper(name[start]) ? char.ToUpperInvariant(good[0]) + good.Substring(1) : good;
            yield return name.Substring(0, start) + other + name.Substring(start + bad.Length);
        }
    }
}
