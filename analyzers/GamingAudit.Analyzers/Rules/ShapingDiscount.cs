using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
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

    private static readonly string[] Names =
        ["Gamma", "gamma", "Discount", "discount", "DiscountFactor", "discountFactor"];

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        double? own = context.Options.Discount ?? OfClass(context.Type);
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null) continue;
                if (Potentials.ShareOfEarlier(term.Value, method, context.Type) is { } share)
                {
                    context.Note(
                        Rule, term.Location, null, term.Call.Site.Syntax.ToString(),
                        RuleContext.Text(share) + " on the earlier potential",
                        own is { } known ? RuleContext.Text(known) + " and that belongs to the later one"
                            : "a gamma that belongs to the later one");
                    continue;
                }

                if (term.Kind == CallKind.Return) continue;
                if (Potentials.DiscountOf(term.Value, method, context.Type) is not { } used) continue;
                if ((own ?? OfProgram(context.Compilation)) is not { } discount) continue;
                if (Math.Abs(used - discount) < 1e-6) continue;
                context.Report(
                    Rule, term.Location, null, Discounts(used, discount),
                    term.Call.Site.Syntax.ToString(), RuleContext.Text(used), RuleContext.Text(discount));
            }
        }
    }

    // const double Gamma = 0.95: what the learner in the same class discounts with.
    private static double? OfClass(TypeSource type)
    {
        double[] found = [.. Names.Select(type.Constant).OfType<Amount>().Select(amount => amount.Low)
            .Where(gamma => gamma is > 0.5 and < 1).Distinct()];
        return found.Length == 1 ? found[0] : null;
    }

    // The only one that any class of the program holds as a constant.
    private static double? OfProgram(Compilation compilation)
    {
        double[] found = [.. Names.SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Member))
            .OfType<IFieldSymbol>().Select(field => field.HasConstantValue ? field.ConstantValue : null)
            .OfType<IConvertible>().Where(value => value is double or float)
            .Select(value => Math.Round(value.ToDouble(CultureInfo.InvariantCulture), 6))
            .Where(gamma => gamma is > 0.5 and < 1).Distinct()];
        return found.Length == 1 ? found[0] : null;
    }

    // What is written, and what the fix writes instead.
    internal static ImmutableDictionary<string, string?> Discounts(double used, double discount) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(Used, used.ToString("R", CultureInfo.InvariantCulture))
            .Add(Wanted, discount.ToString("R", CultureInfo.InvariantCulture));
}
