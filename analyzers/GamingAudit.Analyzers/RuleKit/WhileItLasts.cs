using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What is paid at each step that ends nothing.</summary>
internal static class WhileItLasts
{
    /// <summary>Whether a term is paid, once, at each step that does not end the episode.</summary>
    public static bool IsPaid(RewardTerm term, ClassLedger type, TypeSource source) =>
        (type.MethodOf(term) is { } method && Branches.IsPlainWhileItLasts(term, method, source))
        || IsOtherwise(term, type, source);

    /// <summary>
    /// case Hole: return (-10, true); case Goal: return (20, true); default: return (-1, false); whether a term is paid
    /// wherever the episode is not over: what is tested before it is the opposite of what ends pay for, and no more.
    /// </summary>
    public static bool IsOtherwise(RewardTerm term, ClassLedger type, TypeSource source)
    {
        if (term.EndsAfter || term.Guards.IsEmpty || term.Via is not null || term.Calls.Length > 0) return false;
        if (Branches.IsInLoop(term.Call.Site.Syntax)) return false;
        RewardTerm[] ends = [.. type.Terms.Where(other => other.EndsAfter && other.Receiver == term.Receiver)];
        return Said(term.Guards).All(IsOver);

        // Of an end, all but what it shares with the rest says that the episode is over.
        bool IsOver(Fact not) => (not.Flag is false && KnownFrameworks.IsEndFlag(not.Subject.Last.Name))
            || ends.Any(end => Said(end.Guards).Where(fact => !term.Guards.Any(fact.SameAs)).ToArray()
                is { Length: 1 } own && own[0].SameAs(ConditionFacts.Negate(not)))
            || source.Ends.Ways.Any(way => way.Facts.Length == 1 && Implies(ConditionFacts.Negate(not), way.Facts[0]));
    }

    /// <summary>
    /// default: return -0.05; of a switch: whether a term is paid wherever no other is, each of whose tests it
    /// reverses.
    /// </summary>
    public static bool IsDefault(RewardTerm term, ClassLedger type) =>
        !term.EndsAfter && !term.Guards.IsEmpty && term.Via is null && term.Calls.Length == 0
        && !Branches.IsInLoop(term.Call.Site.Syntax)
        && term.Guards.All(fact => type.Terms.Any(other => other != term && other.Receiver == term.Receiver
            && other.Guards.Any(ConditionFacts.Negate(fact).SameAs)));

    // success, and not also distance < radius, which it was made of.
    private static IEnumerable<Fact> Said(IEnumerable<Fact> facts)
    {
        Fact[] all = [.. facts];
        return all.Where(fact => !all.Any(flag => flag is { Flag: not null, Subject.Parts.Length: 1 }
            && fact.Condition.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText
                == flag.Subject.Text));
    }

    // phase == Lost says phase != Playing.
    private static bool Implies(Fact given, Fact fact) =>
        given.SameAs(fact) || given.Excludes(ConditionFacts.Negate(fact));
}
