using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>Pay comes only at the end, and the discount leaves nothing of it over the horizon.</summary>
internal sealed class DiscountedAway : RewardRule
{
    public const string Id = "GA3023";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Goal discounted away",
        "'{0}' is all that '{1}' pays for, and with a discount of {2} what comes after {3} steps counts "
        + "{4} of its worth: a goal that far off is not worth the cost of the way",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    // A horizon of so many times 1 / (1 - gamma) is not the agent's.
    internal const double Times = 20;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (type.Horizon is not { } horizon || context.Options.Discount is not { } discount) return;
        if (discount >= 1 || horizon * (1 - discount) <= Times) return;
        RewardTerm[] paid = type.Terms.Where(term => term.Amount.High > 0).ToArray();
        if (paid.Length == 0 || paid.Any(term => !term.EndsAfter || !term.Amount.IsPositive)) return;
        context.Report(
            Rule, paid[0].Location, null,
            Numbers(paid[0].Call.Site.Syntax.ToString(), type.Type.Name, new EpisodeValue(horizon, discount)));
    }

    internal static object[] Numbers(string source, string name, EpisodeValue episode) =>
    [
        source, name, RuleContext.Text(episode.Discount), episode.Horizon, RuleContext.Text(episode.AtTheEnd(1)),
    ];
}
