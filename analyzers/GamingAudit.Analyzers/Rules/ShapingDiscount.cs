using System;
using System.Collections.Immutable;
using System.Globalization;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A potential's difference is taken with a discount that is not the agent's.</summary>
internal sealed class ShapingDiscount : RewardRule
{
    public const string Id = "GA3018";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Shaping with another discount",
        "'{0}' shapes with {1} where the agent discounts with {2}: that is no potential-based shaping, "
        + "and circling or standing still adds up",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    /// <summary>The property that holds the shaping's gamma.</summary>
    public const string Used = "used";

    /// <summary>The property that holds the agent's.</summary>
    public const string Wanted = "wanted";

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (context.Options.Discount is not { } discount) return;
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || term.Kind == CallKind.Return) continue;
                if (Potentials.DiscountOf(term.Value, method, context.Type) is not { } used) continue;
                if (Math.Abs(used - discount) < 1e-6) continue;
                context.Report(
                    Rule, term.Location, null, Discounts(used, discount),
                    term.Call.Site.Syntax.ToString(), RuleContext.Text(used), RuleContext.Text(discount));
            }
        }
    }

    // What is written, and what the fix writes instead.
    internal static ImmutableDictionary<string, string?> Discounts(double used, double discount) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(Used, used.ToString("R", CultureInfo.InvariantCulture))
            .Add(Wanted, discount.ToString("R", CultureInfo.InvariantCulture));
}
