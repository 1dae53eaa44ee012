using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is charged only while somebody watches.</summary>
internal sealed class SupervisedPenalty : RewardRule
{
    public const string Id = "GA3013";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward depends on being watched",
        "'{0}' depends on '{1}': an agent that can tell whether it is watched does as it likes while "
        + "nobody looks",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    private static readonly HashSet<string> Words =
    [
        "supervised", "supervisor", "watched", "watching", "monitored", "overseen", "oversight", "overseer", "audited",
        "inspected", "unsupervised", "unwatched", "unmonitored",
    ];

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Kind == CallKind.Return || !term.Amount.IsNegative) continue;
            Fact? fact = term.Guards.FirstOrDefault(fact => fact.Value is bool && IsWatch(fact.Key));
            if (fact is null) continue;
            context.Report(
                Rule, term.Location, fact.Condition.GetLocation(), term.Call.Site.Syntax.ToString(),
                fact.Condition.ToString());
        }
    }

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            if (Watch(part.Value) is { } read) context.ReportTarget(Rule, part.Site, target, part.Text, read.Text);
        }
    }

    // What the true reward asks is what is wanted.
    private static Node? Watch(Node node)
    {
        if (node.IsTruth) return null;
        Node? own = node.Kind == NodeKind.Choice
            ? node.Parts[0].Reads().FirstOrDefault(read => IsWatch(read.Member))
            : null;
        return own ?? node.Parts.Select(Watch).FirstOrDefault(found => found is not null);
    }

    private static bool IsWatch(string key) =>
        NameWords.Of(ExpressionKey.Names(key).LastOrDefault() ?? string.Empty).Any(Words.Contains);
}
