using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is charged only while somebody watches.</summary>
internal sealed class SupervisedPenalty : RewardRule
{
    public const string Id = "GA3013";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward depends on being watched",
        "'{0}' depends on '{1}': an agent that can tell whether it is watched does as it likes while "
        + "nobody looks",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        HashSet<string> words = context.Words(WordLists.Watch);
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Kind == CallKind.Return || !term.Amount.IsNegative) continue;
            Fact? fact = term.Guards.FirstOrDefault(fact => fact.Value is bool && IsWatch(fact.Subject.Names, words));
            if (fact is null) continue;
            context.Report(
                Rule, term.Location, fact.Condition.GetLocation(), term.Call.Site.Syntax.ToString(),
                GuardText.Of(fact));
        }
    }

    internal static bool IsWatch(IEnumerable<string> names, HashSet<string> words) =>
        NameWords.Of(names.LastOrDefault() ?? string.Empty).Any(words.Contains);
}
