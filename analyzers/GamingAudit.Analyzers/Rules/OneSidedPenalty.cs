using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>What goes too far to one side is charged and what goes too far to the other is not.</summary>
internal sealed class OneSidedPenalty : RewardRule
{
    public const string Id = "GA3016";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Penalty on one side only",
        "'{0}' charges '{1}' on one side only, and it has both signs: going as far to the other side is "
        + "free",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        RewardTerm[] charged = type.Terms
            .Where(term => term.Amount.IsNegative && term.Receiver.IsSelf).ToArray();
        foreach (RewardTerm term in charged)
        {
            foreach (Fact fact in term.Guards)
            {
                if (!IsBound(fact) || charged.Any(other => other.Guards.Any(back => IsOtherSide(fact, back)))) continue;
                if (!HasTwoSidedTwin(fact, charged)) continue;
                context.Report(
                    Rule, term.Location, fact.Condition.GetLocation(), term.Call.Site.Syntax.ToString(), fact.Key);
            }
        }
    }

    // position.x > 10: the ground's axes are symmetric, height is not.
    private static bool IsBound(Fact fact) =>
        fact.Value is double limit
        && fact.Subject is { Parts.Length: > 1, Last: { Name: "x" or "z", Suffix.Length: 0 } }
        && (fact.Relation is Relation.Greater or Relation.GreaterOrEqual ? limit > 0
            : fact.Relation is Relation.Less or Relation.LessOrEqual && limit < 0);

    private static bool IsOtherSide(Fact one, Fact other) =>
        one.Subject == other.Subject && IsBound(one) && IsBound(other) && IsUpper(one) != IsUpper(other);

    private static bool IsUpper(Fact fact) => fact.Relation is Relation.Greater or Relation.GreaterOrEqual;

    // position.z is charged on both sides.
    private static bool HasTwoSidedTwin(Fact fact, RewardTerm[] charged)
    {
        Fact[] twins = charged.SelectMany(term => term.Guards).Where(
            other => IsBound(other) && other.Subject != fact.Subject
                && other.Subject.Owner == fact.Subject.Owner).ToArray();
        return twins.Any(IsUpper) && twins.Any(twin => !IsUpper(twin));
    }
}
